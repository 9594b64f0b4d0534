/// A number as it was written: digits and the place of the point, never rounded.
public struct JSONNumber: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// All digits as one whole number, with the sign.
  public let digits: Int
  /// How many of the digits stand behind the point; the last of those is never nought.
  public let decimals: Int

  /// Equal numbers are equal however they are given: 74 with one decimal is 740 with two.
  ///
  /// - Precondition: the number of decimals is not negative.
  public init(_ digits: Int, decimals: Int = 0) {
    precondition(decimals >= 0, "decimals stand behind the point")
    var (digits, decimals) = (digits, digits == 0 ? 0 : decimals)
    while decimals > 0, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
    self.digits = digits
    self.decimals = decimals
  }

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  /// The number when it is whole.
  public var integer: Int? { decimals == 0 ? digits : nil }

  /// As it is written: no exponent, no nought too many.
  public var text: String {
    guard decimals > 0 else { return String(digits) }
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - all.utf8.count)) + all
    return (digits < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

/// Which numbers a reader takes.
public enum JSONNumbers: Sendable, Hashable {
  /// Whole numbers of 64 bits: counts have no fractions.
  case integers
  /// Decimals with at most so many digits before the point, behind it, and in all.
  case decimals(before: Int, behind: Int, inAll: Int)
}
