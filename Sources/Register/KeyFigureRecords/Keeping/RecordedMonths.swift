import Database
import Desk
public import KeyFigures
@_spi(Tables) public import RegisterCore

/// In which months something was recorded.
public struct RecordedMonths {
  private let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The first and the last month with a recorded contact or registration; `nil` while nothing has been recorded.
  public func all() throws -> ClosedRange<Month>? {
    let contacts: SQL = "FROM contact WHERE desk_id = \(work.desk.id) AND state = 'registered'"
    let registrations: SQL = "FROM registration WHERE desk_id = \(work.desk.id)"
    // Each end is a question of its own: asked for both at once, SQLite walks the whole index.
    let rows = try work.rows(
      """
      SELECT (SELECT min(local_month) \(fragment: contacts)) AS first, (SELECT max(local_month) \(fragment: contacts)) AS last
      UNION ALL SELECT (SELECT min(registered_month) \(fragment: registrations)),
        (SELECT max(registered_month) \(fragment: registrations))
      """)
    let first = try rows.compactMap { try $0.optional("first", as: String.self) }.min().flatMap { Month(iso: $0) }
    let last = try rows.compactMap { try $0.optional("last", as: String.self) }.max().flatMap { Month(iso: $0) }
    guard let first, let last else { return nil }
    return first...max(first, last)
  }

  /// Whether a contact or registration was recorded in these months.
  public func hasFacts(in run: Period) throws -> Bool {
    let row = try work.first(
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM contact WHERE desk_id = \(work.desk.id) AND state = 'registered'
          AND local_month BETWEEN \(run.from.iso) AND \(run.through.iso))
        OR EXISTS (SELECT 1 FROM registration WHERE desk_id = \(work.desk.id)
          AND registered_month BETWEEN \(run.from.iso) AND \(run.through.iso))
      THEN 1 ELSE 0 END AS found
      """)
    return try row?.get("found") ?? false
  }
}
