import Database
import Desk

/// One fact, or several alike, as the statement of its source gives it. All texts are codes of the pass.
struct Fact {
  let codes: FactCodes
  private let keys: [FactKey]
  /// A month, or a day of it.
  var month: Int
  var part: Int
  /// One for each key.
  var cells: [Int]
  /// How many are alike.
  var count = 1

  init(keys: [FactKey], codes: FactCodes) {
    self.keys = keys
    self.codes = codes
    month = codes.nothing
    part = codes.nothing
    cells = Array(repeating: codes.nothing, count: keys.count)
  }

  /// The day of the fact, where its source gives a day and not a month.
  var day: LocalDate? { get throws(StoreFault) { try codes.day(month) } }

  /// The day in a column; `nil` when none is recorded.
  func day(_ key: FactKey) throws(StoreFault) -> LocalDate? { try codes.day(try cell(key)) }

  /// The number in a column; `nil` when none is recorded.
  func number(_ key: FactKey) throws(StoreFault) -> Int? { try codes.integer(try cell(key)) }

  private func cell(_ key: FactKey) throws(StoreFault) -> Int {
    guard let place = keys.firstIndex(where: { $0.name == key.name }) else { throw .missingColumn(key.name) }
    return cells[place]
  }
}
