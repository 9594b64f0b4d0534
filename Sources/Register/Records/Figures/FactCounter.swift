import Database
@_spi(Tables) public import RegisterCore
import Desk

/// Counts facts by month and codes, over coarse columns only: nothing sealed is read.
///
/// What is counted in one way is one GROUP BY along an index; what is counted in many ways is read once and counted here.
public struct FactCounter {
  let transaction: any Transaction
  let desk: DeskID
  let split: FactSplit?

  /// - Parameter split: `nil` to count the desk as a whole.
  public init(_ work: Work, split: FactSplit?) {
    self.init(work.transaction, desk: work.desk.id, split: split)
  }

  init(_ transaction: any Transaction, desk: DeskID, split: FactSplit?) {
    self.transaction = transaction
    self.desk = desk
    self.split = split
  }

  /// One GROUP BY.
  ///
  /// - Parameters:
  ///   - month: a column that holds a month, or a day of it.
  ///   - part: what splits the count; `nil` when it is not split.
  ///   - keys: the codes to count by.
  ///   - number: what is measured.
  func counts(
    from facts: SQL, month: SQL, part: SQL?, keys: [SQL] = [], number: SQL? = nil, where condition: SQL
  ) throws -> [FactCount] {
    let columns = [month] + (part.map { [$0] } ?? []) + keys + (number.map { [$0] } ?? [])
    let list = columns.joined(separator: ", ")
    let first = part == nil ? 1 : 2
    var counts: [FactCount] = []
    try transaction.forEach(
      """
      SELECT \(fragment: list), count(*) FROM \(fragment: facts) WHERE \(fragment: condition)
      GROUP BY \(fragment: list)
      """
    ) { row in
      let last = first + keys.count
      counts.append(
        FactCount(
          month: String(try Self.text(row[0]).prefix(7)), part: part == nil ? "" : try Self.text(row[1]),
          keys: try (first..<last).map { try Self.text(row[$0]) },
          number: number == nil ? 0 : try Self.number(row[last]),
          count: try Self.number(row[number == nil ? last : last + 1])))
    }
    return counts
  }

  static func text(_ value: SQLValue) throws(StoreFault) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .null: FactCount.unknown
    case .bytes: throw .wrongType(column: "code")
    }
  }

  static func number(_ value: SQLValue) throws(StoreFault) -> Int {
    guard let number = Int.read(value) else { throw .wrongType(column: "count") }
    return number
  }

  static func day(_ value: SQLValue) throws(StoreFault) -> LocalDate {
    guard let day = LocalDate.read(value) else { throw .wrongType(column: "day") }
    return day
  }
}
