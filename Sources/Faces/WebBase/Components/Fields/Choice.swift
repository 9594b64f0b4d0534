/// One answer of a list: what is sent, and what is read.
public struct Choice: Sendable, Hashable {
  public let value: String
  public let label: String
  /// A few words more.
  public let hint: String?
  /// Other words by which a long list finds it, folded and parted by bars.
  public let words: String?

  public init(_ value: String, _ label: String, hint: String? = nil, words: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
    self.words = words
  }
}
