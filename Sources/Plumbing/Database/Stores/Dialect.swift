/// The engine behind a store. Statements differ in nothing but the mark of a bind; the schema is text for each.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
  case sqlite
  case postgres

  /// What stands before the number of a bind. SQLite would bind `$2 … $1` by first appearance, silently wrong.
  var placeholder: String {
    switch self {
    case .sqlite: "?"
    case .postgres: "$"
    }
  }
}
