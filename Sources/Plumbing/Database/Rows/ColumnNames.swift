/// The columns of an answer, shared by all its rows.
public final class ColumnNames: Sendable {
  public let names: [String]
  /// Only for wide answers: to compare a few short names is faster than to hash one.
  private let positions: [String: Int]?

  /// A name that occurs twice means its first column.
  public init(_ names: [String]) {
    self.names = names
    let isWide = names.count > 16
    positions = isWide ? Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first }) : nil
  }

  public func position(of name: String) -> Int? {
    if let positions { positions[name] } else { names.firstIndex(of: name) }
  }
}
