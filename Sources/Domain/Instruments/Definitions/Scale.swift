public import Desk

/// A number made of some items.
public struct Scale: Sendable, Hashable {
  /// `total` for the total; otherwise a code such as `intrusion`.
  public let id: String
  public let name: Text
  public let items: [Int]
  public var method = Method.sum
  public var missing = MissingRule.bounds

  /// How the scores of the items become one number.
  public enum Method: Sendable, Hashable {
    case sum
    /// The sum times a whole number, such as four for a percentage of 25.
    case multipliedSum(Int)
    case mean
    /// A polynomial of the mean, lowest power first, which rises over the whole range.
    case polynomialOfMean([Fraction])
  }

  public init(
    id: String, name: Text, items: [Int], method: Method = .sum, missing: MissingRule = .bounds
  ) {
    self.id = id
    self.name = name
    self.items = items
    self.method = method
    self.missing = missing
  }

  /// The total over items `1...count`.
  public static func total(
    _ count: Int, method: Method = .sum, missing: MissingRule = .bounds
  ) -> Scale {
    Scale(
      id: "total", name: Text(nl: "totaal", en: "total"), items: Array(1...count), method: method, missing: missing)
  }
}

/// What an unanswered item does to a scale.
public enum MissingRule: Sendable, Hashable {
  /// No score, only the lowest and the highest that it could have been.
  case bounds
  /// Up to `upTo` missing answers count as the mean of the others; none of `never` may be missing.
  case prorate(upTo: Int, never: Set<Int>, roundHalfUp: Bool)
}
