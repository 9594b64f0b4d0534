/// One answer on a form.
public enum Answer: Sendable, Hashable {
  /// The code as printed; for a line the measured number of parts.
  case code(Int)
  case missing
  /// The client would not answer.
  case refused

  /// Reads `3`, `7.4` on a line in tenths, `-` or nothing for no answer, and `r` for a refusal to answer.
  ///
  /// `nil` when it is none of these, or has more decimals than the instrument measures.
  public init?(_ text: some StringProtocol, unit: Int = 1) {
    switch text.lowercased() {
    case "", "-", "?": self = .missing
    case "r": self = .refused
    default:
      guard let number = Fraction(decimal: text) else { return nil }
      let parts = number * Fraction(unit)
      guard parts.denominator == 1 else { return nil }
      self = .code(parts.numerator)
    }
  }
}
