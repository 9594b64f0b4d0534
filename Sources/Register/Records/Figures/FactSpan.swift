import Database
@_spi(Tables) public import RegisterCore
import Desk

/// The first and the last month with a recorded contact or registration.
public struct FactSpan: Sendable, Hashable {
  public let first: String
  public let last: String

  /// `nil` while nothing has been recorded.
  public static func find(_ work: Work) throws -> FactSpan? {
    let contacts: SQL = "FROM contact WHERE desk_id = \(work.desk.id) AND state = 'registered'"
    let registrations: SQL = "FROM registration WHERE desk_id = \(work.desk.id)"
    // Each end is a question of its own: asked for both at once, SQLite walks the whole index.
    let rows = try work.transaction.rows(
      """
      SELECT (SELECT min(local_month) \(fragment: contacts)) AS first, (SELECT max(local_month) \(fragment: contacts)) AS last
      UNION ALL SELECT (SELECT min(registered_month) \(fragment: registrations)),
        (SELECT max(registered_month) \(fragment: registrations))
      """)
    let first = try rows.compactMap { try $0.optional("first", as: String.self) }.min()
    let last = try rows.compactMap { try $0.optional("last", as: String.self) }.max()
    guard let first, let last else { return nil }
    return FactSpan(first: first, last: last)
  }

  /// Whether a contact or registration was recorded in these months.
  public static func hasFacts(in run: MonthRun, _ work: Work) throws -> Bool {
    let row = try work.transaction.first(
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM contact WHERE desk_id = \(work.desk.id) AND state = 'registered'
          AND local_month BETWEEN \(run.firstMonth) AND \(run.lastMonth))
        OR EXISTS (SELECT 1 FROM registration WHERE desk_id = \(work.desk.id)
          AND registered_month BETWEEN \(run.firstMonth) AND \(run.lastMonth))
      THEN 1 ELSE 0 END AS found
      """)
    return try row?.get("found") ?? false
  }
}
