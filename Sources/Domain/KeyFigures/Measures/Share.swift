/// A part of a whole, kept as its two counts so that nothing is rounded before it is shown.
public struct Share: Sendable, Hashable {
  public let count: Int
  /// The whole; never nought.
  public let n: Int

  /// `nil` when there is no whole to take a part of.
  public init?(_ count: Int, of n: Int) {
    guard n > 0 else { return nil }
    self.count = count
    self.n = n
  }

  /// Whole percentage, half away from zero: 2 of 16 is 13 %, not 12 %.
  public var percent: Int {
    (200 * count + n) / (2 * n)
  }

  /// The fraction in full: a decimal point and at most twelve decimals, half away from zero, no trailing noughts.
  public var decimal: String { Decimals.text(count, over: n, places: 12) }

  /// The fraction, for formats that know no exact one.
  public var fraction: Double { Double(count) / Double(n) }
}
