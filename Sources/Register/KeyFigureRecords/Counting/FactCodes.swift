import Database
import Desk
import KeyFigures

/// Short numbers for the texts of one pass: codes, months and parts, of which few are different.
final class FactCodes {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var days: [Int: LocalDate] = [:]

  /// Stands for no part, and for no code.
  let nothing = 0
  private let unknown = 1

  init() {
    for text in ["", Tally.unknown] { _ = number(of: text) }
  }

  subscript(number: Int) -> String { texts[number] }

  func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = texts.count
    numbers[text] = number
    texts.append(text)
    return number
  }

  /// The number of a stored code, or of what is not recorded.
  func number(of value: SQLValue) throws(StoreFault) -> Int {
    switch value {
    case .text(let text): number(of: text)
    case .integer(let integer): number(of: String(integer))
    case .null: unknown
    case .bytes: throw .wrongType(column: "code")
    }
  }

  /// The day that a text says; `nil` for what is not recorded.
  func day(_ number: Int) throws(StoreFault) -> LocalDate? {
    if number == unknown { return nil }
    if let day = days[number] { return day }
    guard let day = LocalDate(iso: texts[number]) else { throw .wrongType(column: "day") }
    days[number] = day
    return day
  }

  /// The whole number that a text says; `nil` for what is not recorded.
  func integer(_ number: Int) throws(StoreFault) -> Int? {
    if number == unknown { return nil }
    guard let integer = Int(texts[number]) else { throw .wrongType(column: "number") }
    return integer
  }
}
