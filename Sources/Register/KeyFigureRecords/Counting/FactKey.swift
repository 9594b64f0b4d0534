import Database

/// A column that facts are counted by or measured with, read under its name.
struct FactKey: Sendable {
  let name: String
  /// What the statement selects under the name.
  let selected: SQL

  /// - Parameters:
  ///   - name: lower-case letters, digits and underscores; the same name in one source always means the same column.
  ///   - column: in the words of the source; without binds, as the statement groups by it.
  init(_ name: StaticString, _ column: SQL) {
    precondition(column.binds.isEmpty, "a statement can't group by a bind")
    self.name = name.description
    selected = "\(fragment: column) AS \(fragment: SQL(identifier: name))"
  }
}
