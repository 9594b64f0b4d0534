/// Exact decimal text of a quotient of whole numbers: no detour over binary fractions, no exponents.
enum Decimals {
  /// `places` decimals at most, half away from zero, without trailing noughts.
  static func text(_ numerator: Int, over denominator: Int, places: Int) -> String {
    let (whole, digits) = parts(numerator, over: denominator, places: places)
    guard let last = digits.lastIndex(where: { $0 != UInt8(ascii: "0") }) else { return whole }
    return whole + "." + String(decoding: digits[...last], as: UTF8.self)
  }

  /// Exactly one decimal, half away from zero, with the sign that the language puts before it.
  static func oneDecimal(_ numerator: Int, over denominator: Int, mark: String) -> String {
    let (whole, digits) = parts(numerator, over: denominator, places: 1)
    return whole + mark + String(decoding: digits, as: UTF8.self)
  }

  /// The whole part with its sign, and as many digits after it as asked for.
  private static func parts(_ numerator: Int, over denominator: Int, places: Int) -> (whole: String, digits: [UInt8]) {
    precondition(denominator > 0 && places >= 1, "a quotient needs a positive divisor and a decimal")
    var scale = Int128(1)
    for _ in 0..<places { scale *= 10 }
    let size = Int128(numerator.magnitude)
    let scaled = (2 * size * scale + Int128(denominator)) / (2 * Int128(denominator))
    let sign = numerator < 0 && scaled > 0 ? "-" : ""
    let fraction = Array(String(scaled % scale).utf8)
    let padding = [UInt8](repeating: UInt8(ascii: "0"), count: places - fraction.count)
    return (sign + String(scaled / scale), padding + fraction)
  }
}
