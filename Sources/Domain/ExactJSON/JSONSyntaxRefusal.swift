/// Why a text is not JSON of the kind that is read here, and where.
public struct JSONSyntaxRefusal: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case unexpectedEnd
    case unexpectedByte
    case invalidString
    case invalidNumber
    case numberOutOfRange
    case notAnInteger
    case duplicateMember
    case tooDeep
    case textAfterValue
  }

  public let reason: Reason
  /// Line and column of the byte, from 1.
  public let line: Int
  public let column: Int

  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
