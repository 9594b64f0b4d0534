import Database
import Desk
import KeyFigures

/// Where facts are read, in which month they fall, and which of them count. All figures that count facts of one source
/// share one statement, with the columns that any of them asks for.
struct FactSource<Span: Sendable>: Sendable {
  /// What tells it from other sources.
  let name: String
  /// Whether equal facts are counted by the database, along an index; else each is read once and counted here, which
  /// costs less when so much is counted of it that hardly two are equal.
  let isGrouped: Bool
  /// A column with a month or a day.
  let month: SQL
  /// The column that splits the facts; `nil` for a breakdown that they don't have.
  let part: @Sendable (Breakdown) -> SQL?
  let tables: @Sendable (FactScope<Span>) -> SQL
  let condition: @Sendable (FactScope<Span>) -> SQL

  init(
    _ name: String, isGrouped: Bool = true, month: SQL, part: @escaping @Sendable (Breakdown) -> SQL?,
    from tables: @escaping @Sendable (FactScope<Span>) -> SQL,
    where condition: @escaping @Sendable (FactScope<Span>) -> SQL
  ) {
    self.name = name
    self.isGrouped = isGrouped
    self.month = month
    self.part = part
    self.tables = tables
    self.condition = condition
  }

  /// The statement that gives the facts with these columns.
  func statement(_ keys: [FactKey], in scope: FactScope<Span>) -> SQL {
    let part = scope.breakdown.flatMap(part)
    var columns: [SQL] = ["\(fragment: month) AS fact_month"]
    if let part { columns.append("\(fragment: part) AS fact_part") }
    columns += keys.map(\.selected)
    let grouped = columns.count
    if isGrouped { columns.append("count(*) AS fact_count") }
    let select: SQL = """
      SELECT \(fragment: columns.joined(separator: ", ")) FROM \(fragment: tables(scope))
      WHERE \(fragment: condition(scope))
      """
    guard isGrouped else { return select }
    return select + " GROUP BY " + Self.positions[..<grouped].joined(separator: ", ")
  }

  /// Columns are grouped by their places, so that no expression stands twice.
  private static var positions: [SQL] {
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
  }
}

/// Of which desk and which time facts are counted, and by what they are split.
struct FactScope<Span: Sendable>: Sendable {
  let desk: DeskID
  let span: Span
  let breakdown: Breakdown?

  var isSplit: Bool { breakdown != nil }
}

extension FactScope where Span == Period {
  var firstDay: LocalDate { span.from.firstDay }
  var lastDay: LocalDate { span.through.lastDay }
  var firstMonth: String { span.from.iso }
  var lastMonth: String { span.through.iso }
}
