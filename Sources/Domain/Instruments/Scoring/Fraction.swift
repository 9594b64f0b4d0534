/// An exact number: cut-offs are compared without rounding.
///
/// Always in lowest terms with a denominator above zero. Scores stay far below the range of `Int`.
public struct Fraction: Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral {
  public let numerator: Int
  public let denominator: Int

  /// Precondition: the denominator is not zero.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction has a denominator")
    let divisor = Self.commonDivisor(abs(numerator), abs(denominator)) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public init(integerLiteral value: Int) {
    self.init(value)
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// To the nearest whole number; a half goes up.
  public var roundedHalfUp: Fraction {
    let doubled = 2 * numerator + denominator
    let divisor = 2 * denominator
    let quotient = doubled / divisor
    return Fraction(doubled % divisor < 0 ? quotient - 1 : quotient)
  }

  public var double: Double { Double(numerator) / Double(denominator) }

  /// Whole, or with at most four decimals, rounded; a point as decimal sign.
  public var decimal: String {
    let scaled = (self * 10_000).roundedHalfUp.numerator
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
    let sign = scaled < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }

  /// Reads `12`, `-3` or `7.4`: up to nine digits, six decimals and twelve in all.
  public init?(decimal text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = Substring(text).dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ Self.isDigits($0) }) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    // At most twelve digits, so that comparing two of them can't overflow.
    guard parts[0].utf8.count <= 9, decimals.utf8.count <= 6, parts[0].utf8.count + decimals.utf8.count <= 12,
      let digits = Int("\(parts[0])\(decimals)")
    else { return nil }
    let denominator = decimals.utf8.reduce(1) { product, _ in product * 10 }
    self.init(isNegative ? -digits : digits, denominator)
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
