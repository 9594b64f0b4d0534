public import Desk

/// Writes numbers in a language: `3.153` and `0,7` in Dutch, `3,153` and `0.7` in English.
public struct Quantities: Sendable {
  public let language: Language

  public init(in language: Language) {
    self.language = language
  }

  /// A whole number with its thousands apart.
  public func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .dutch ? "." : "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A number with one decimal; none when it is whole.
  public func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    let text = sign + whole(abs(tenths) / 10)
    return rest == 0 ? text : text + (language == .dutch ? "," : ".") + String(rest)
  }

  /// A share in whole percents: `94 %` in Dutch, `94%` in English.
  public func percent(_ share: Double) -> String {
    let number = Int((share * 100).rounded())
    return language == .dutch ? "\(number) %" : "\(number)%"
  }
}
