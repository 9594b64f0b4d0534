/// How many facts of one month have the same codes.
public struct FactCount: Sendable, Hashable {
  /// `yyyy-mm`.
  public let month: String
  /// The part of a split count, `unknown` when nothing is recorded; empty when the count is not split.
  public let part: String
  /// The codes that were asked for, in their order; `unknown` for what is not recorded.
  public let keys: [String]
  /// What was measured; nought when nothing was.
  public let number: Int
  public let count: Int

  /// The code for what is not recorded.
  static let unknown = "unknown"
}
