import Database
public import Desk

extension ContactTable {
  /// How many drafts somebody still has to finish, at most a hundred.
  public func countDrafts(of recorder: AccountID) throws -> Int {
    let row = try work.transaction.first(
      """
      SELECT count(*) AS waiting FROM (SELECT id FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
        AND desk_id = \(work.desk.id) LIMIT 100) AS first_ones
      """)
    return try row?.get("waiting") ?? 0
  }
}
