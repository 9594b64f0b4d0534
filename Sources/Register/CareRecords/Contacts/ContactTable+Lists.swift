public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

/// Lists of contacts: coded facts only.
extension ContactTable {
  /// The newest contacts that a grant lists.
  ///
  /// - Parameter after: the last contact of the page before.
  public func newest(
    _ list: ListGrant, states: [Contact.State], after: ContactID.Public? = nil, limit: Int
  ) throws -> [ContactLine] {
    try newest(list, states: states, and: try behind(after), limit: limit)
  }

  /// The newest registered contacts of a team, or of one worker without a team.
  public func recent(
    of team: TeamID?, orBy recorder: AccountID, _ list: ListGrant, limit: Int
  ) throws -> [ContactLine] {
    let whose: SQL = team.map { "AND +contact.team_id = \($0)" } ?? "AND +contact.entered_by = \(recorder)"
    return try newest(list, states: [.registered], and: whose, limit: limit)
  }

  /// A draft in which something was written, or a crisis came up: one that was opened and left untouched is nobody's
  /// work.
  private static let touchedDraft: SQL =
    "(state <> 'draft' OR version > 1 OR EXISTS (SELECT 1 FROM crisis WHERE crisis.contact_id = contact.id))"

  /// The drafts of somebody, newest first.
  public func drafts(of recorder: AccountID, _ list: ListGrant, limit: Int) throws -> [ContactLine] {
    try lines(
      """
      SELECT * FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
        AND \(fragment: Self.touchedDraft) AND \(fragment: work.condition(of: list, on: Self.access))
      ORDER BY started_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// Drafts of a team that were begun before a moment, oldest first: that they are there, not what is in them.
  public func oldDrafts(of team: TeamID, before moment: Date, limit: Int) throws -> [ContactLine] {
    try lines(
      """
      SELECT * FROM contact WHERE team_id = \(team) AND state = 'draft' AND desk_id = \(work.desk.id)
        AND \(fragment: Self.touchedDraft) AND opened_at < \(moment)
      ORDER BY opened_at, id LIMIT \(limit)
      """)
  }

  /// How many drafts somebody still has to finish, at most a hundred.
  public func countDrafts(of recorder: AccountID) throws -> Int {
    let row = try work.first(
      """
      SELECT count(*) AS waiting FROM (SELECT id FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
        AND \(fragment: Self.touchedDraft) AND desk_id = \(work.desk.id) LIMIT 100) AS first_ones
      """)
    return try row?.get("waiting") ?? 0
  }

  /// Each way in which a contact may be listed, and each state, has an index of its own; the newest of each together
  /// hold the newest of all. One question with all ways in it would read the desk in the order of time until the page
  /// is full, which is the whole desk for somebody who may see little of it.
  private func newest(
    _ list: ListGrant, states: [Contact.State], and narrowed: SQL, limit: Int
  ) throws -> [ContactLine] {
    let ways = work.ways(of: list, on: Self.access).flatMap { way in
      states.map { state in
        // What fades is found by the day on which it was settled; an order by an index would have to read past it.
        let moment: SQL = way.settledFrom == nil ? "started_at" : "+started_at"
        return """
          SELECT id FROM (
            SELECT id, started_at FROM contact WHERE state = \(state.rawValue)
              AND \(fragment: Self.touchedDraft) AND \(fragment: way.condition) \(fragment: narrowed)
            ORDER BY \(fragment: moment) DESC, id DESC LIMIT \(limit)
          ) AS newest
          """ as SQL
      }
    }
    return try lines(
      """
      SELECT contact.* FROM contact JOIN (\(fragment: ways.joined(separator: " UNION "))) AS listed
        ON listed.id = contact.id
      ORDER BY contact.started_at DESC, contact.id DESC LIMIT \(limit)
      """)
  }

  private func behind(_ last: ContactID.Public?) throws -> SQL {
    guard let last, let stored = try find(last) else { return "" }
    let moment = stored.coded.content.startedAt ?? stored.coded.openedAt
    return "AND (started_at < \(moment) OR (started_at = \(moment) AND id < \(stored.id)))"
  }

  private func lines(_ statement: SQL) throws -> [ContactLine] {
    let rows = try work.rows(statement)
    let questions = try helpQuestions(of: rows.map { try $0.get("id") })
    return try rows.map { row in
      let stored = try stored(row, questions: questions[try row.get("id")] ?? [])
      return ContactLine(
        id: stored.id, publicID: stored.publicID, state: stored.coded.state, content: stored.coded.content,
        recorder: stored.coded.recorder)
    }
  }
}
