import Database
public import Desk
public import Foundation

extension ContactTable {
  /// Somebody's own drafts, newest first; coded facts only.
  public func drafts(of recorder: AccountID, _ list: ListGrant, limit: Int) throws -> [ContactLine] {
    try lines(
      """
      SELECT * FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
        AND \(fragment: list.condition(on: .contact))
      ORDER BY started_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// Drafts of a team that were begun before a moment, oldest first: that they are there, not what is in them.
  public func oldDrafts(of team: TeamID, before moment: Date, limit: Int) throws -> [ContactLine] {
    try lines(
      """
      SELECT * FROM contact WHERE team_id = \(team) AND state = 'draft' AND desk_id = \(work.desk.id)
        AND started_at < \(moment)
      ORDER BY started_at, id LIMIT \(limit)
      """)
  }

  /// The newest registered contacts of a team, or of one worker without a team.
  public func recent(
    of team: TeamID?, orBy recorder: AccountID, _ list: ListGrant, limit: Int
  ) throws -> [ContactLine] {
    let whose: SQL = team.map { "contact.team_id = \($0)" } ?? "contact.entered_by = \(recorder)"
    return try lines(
      """
      SELECT * FROM contact WHERE \(fragment: whose) AND state = 'registered'
        AND \(fragment: list.condition(on: .contact))
      ORDER BY started_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// How many drafts somebody still has to finish, at most a hundred.
  public func countDrafts(of recorder: AccountID) throws -> Int {
    let row = try work.transaction.first(
      """
      SELECT count(*) AS waiting FROM (SELECT id FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
        AND desk_id = \(work.desk.id) LIMIT 100) AS first_ones
      """)
    return try row?.get("waiting") ?? 0
  }

  private func lines(_ statement: SQL) throws -> [ContactLine] {
    try work.transaction.rows(statement).map { row in
      let stored = try stored(row)
      return ContactLine(
        id: stored.id, publicID: stored.publicID, state: stored.contact.state, content: stored.contact.content,
        recorder: stored.contact.recorder)
    }
  }
}
