public import Desk

/// A line of a distribution: its stable key and its name on paper.
public struct Category: Sendable, Hashable {
  /// The key of a code, or an hour, a weekday or a number; `total` for all facts together.
  public let key: String
  public let name: Text
  /// Whether it stands for what is not known or was not said; such lines come last.
  public let isNoAnswer: Bool

  public init(key: String, name: Text, isNoAnswer: Bool = false) {
    self.key = key
    self.name = name
    self.isNoAnswer = isNoAnswer
  }

  static let total = Category(key: "total", name: Text(nl: "Totaal", en: "Total"))
}
