public import Desk

/// Numbers as people of one language write them.
public struct FigureText: Sendable {
  public let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// Whole numbers with a mark between thousands: `2.514`, `2,514`.
  public func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text = number < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += language == .dutch ? "." : "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// Whole per cents; a share that only rounds to nothing or to all says so.
  public func percent(_ share: Share?) -> String {
    guard let share else { return "–" }
    let space = language == .dutch ? " " : ""
    if share.count > 0, share.percent == 0 { return "<1\(space)%" }
    if share.count < share.n, share.percent == 100 { return ">99\(space)%" }
    return "\(share.percent)\(space)%"
  }

  /// One decimal, half away from zero.
  public func mean(sum: Int, n: Int) -> String {
    Decimals.oneDecimal(sum, over: n, mark: language == .dutch ? "," : ".")
  }

  /// A measured value on its own; a share with its numbers.
  public func value(_ value: MeasureTable.Value) -> String {
    switch value {
    case .whole(let number), .stock(let number): self.number(number)
    case .mean(let sum, let n): mean(sum: sum, n: n)
    case .share(let share): percent(share)
    case .none: "–"
    }
  }
}
