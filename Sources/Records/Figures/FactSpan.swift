import Database
import Desk

/// The first and the last month with a recorded contact or registration.
public struct FactSpan: Sendable, Hashable {
  public let first: String
  public let last: String

  /// `nil` while nothing has been recorded.
  public static func find(_ work: Work) throws -> FactSpan? {
    let rows = try work.transaction.rows(
      """
      SELECT min(local_month) AS first, max(local_month) AS last FROM contact
        WHERE desk_id = \(work.desk.id) AND state = 'registered'
      UNION ALL SELECT min(registered_month), max(registered_month) FROM registration WHERE desk_id = \(work.desk.id)
      """)
    let first = try rows.compactMap { try $0.optional("first", as: String.self) }.min()
    let last = try rows.compactMap { try $0.optional("last", as: String.self) }.max()
    guard let first, let last else { return nil }
    return FactSpan(first: first, last: last)
  }
}
