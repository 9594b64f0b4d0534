import Database
import Desk

/// Counts facts by month and codes: each question is one GROUP BY over coarse columns, nothing sealed is read.
public struct FactCounter {
  let transaction: any Transaction
  let desk: DeskID
  let split: FactSplit?

  /// - Parameter split: `nil` to count the desk as a whole.
  public init(_ work: Work, split: FactSplit?) {
    transaction = work.transaction
    desk = work.desk.id
    self.split = split
  }

  /// - Parameters:
  ///   - month: the column, or the expression, that gives the month.
  ///   - part: what splits the count; `nil` when it is not split.
  ///   - keys: the codes to count by.
  ///   - number: what is measured.
  func counts(
    from facts: SQL, month: SQL, part: SQL?, keys: [SQL] = [], number: SQL? = nil, where condition: SQL
  ) throws(StoreFault) -> [FactCount] {
    let columns = [month] + (part.map { [$0] } ?? []) + keys + (number.map { [$0] } ?? [])
    let list = columns.joined(separator: ", ")
    let rows = try transaction.rows(
      """
      SELECT \(fragment: list), count(*) FROM \(fragment: facts) WHERE \(fragment: condition)
      GROUP BY \(fragment: list)
      """)
    return try rows.map { row throws(StoreFault) in
      try Self.read(row, isSplit: part != nil, keys: keys.count, hasNumber: number != nil)
    }
  }

  private static func read(
    _ row: Row, isSplit: Bool, keys: Int, hasNumber: Bool
  ) throws(StoreFault) -> FactCount {
    let first = isSplit ? 2 : 1
    let last = first + keys
    let number = hasNumber ? Int.read(row[last]) : 0
    guard let count = Int.read(row[last + (hasNumber ? 1 : 0)]), let number else {
      throw .wrongType(column: "count")
    }
    return FactCount(
      month: try text(row[0]), part: isSplit ? try text(row[1]) : "",
      keys: try (first..<last).map { position throws(StoreFault) in try text(row[position]) }, number: number,
      count: count)
  }

  private static func text(_ value: SQLValue) throws(StoreFault) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .null: FactCount.unknown
    case .bytes: throw .wrongType(column: "code")
    }
  }

  /// Days since a fixed day of a column with a local date; the difference of two is whole calendar days.
  ///
  /// Both engines have functions for this, and each its own: the count of days is written out, with years that start in
  /// March so that the leap day comes last (Hinnant, "chrono-compatible low-level date algorithms").
  static func dayNumber(_ column: SQL) -> SQL {
    let year: SQL = "CAST(substr(\(fragment: column), 1, 4) AS BIGINT)"
    let month: SQL = "CAST(substr(\(fragment: column), 6, 2) AS BIGINT)"
    let day: SQL = "CAST(substr(\(fragment: column), 9, 2) AS BIGINT)"
    let march: SQL = "(\(fragment: year) - CASE WHEN \(fragment: month) > 2 THEN 0 ELSE 1 END)"
    let since: SQL = "(\(fragment: month) + CASE WHEN \(fragment: month) > 2 THEN -3 ELSE 9 END)"
    return """
      (365 * \(fragment: march) + \(fragment: march) / 4 - \(fragment: march) / 100 + \(fragment: march) / 400
        + (153 * \(fragment: since) + 2) / 5 + \(fragment: day))
      """
  }
}
