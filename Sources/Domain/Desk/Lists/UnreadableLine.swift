/// A line of a list that holds a word which no version of the product has written. It is shown as such, so that the
/// lines beside it can be worked with; as an error it goes to the log, so that somebody looks at the damage.
public struct UnreadableLine: Error, Sendable, Hashable {
  /// The start of the record's public name, by which it is found in the register.
  public let mark: String
  /// The table and column, as far as the fault says it.
  public let column: String

  public init(mark: String, column: String) {
    self.mark = mark
    self.column = column
  }
}
