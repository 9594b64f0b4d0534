/// Numbers in drawings: a tenth of a unit is finer than anybody sees.
enum Number {
  /// At most two digits behind the point, none if there are none; not finite is a mistake of the caller.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite && abs(value) < 1e9, "a drawing has finite coordinates")
    let hundredths = Int(value * 100 + (value < 0 ? -0.5 : 0.5))
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    guard rest > 0 else { return sign + String(whole) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + String(whole) + "." + digits
  }
}
