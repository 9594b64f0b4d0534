public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// Lists of contacts: coded facts only.
extension ContactTable {
  /// A page of the contacts that a grant lists and that were settled.
  ///
  /// - Parameter after: the last contact of the page before.
  public func page(
    _ list: ListGrant, _ filter: ContactFilter, _ order: ListOrder, after: ContactID.Public?, limit: Int
  ) throws -> ListPart<ContactLine> {
    let states: [Contact.State] =
      switch filter {
      case .all, .mine: [.registered, .withoutData]
      case .withConversation: [.registered]
      case .withoutData: [.withoutData]
      }
    return try page(list, states, isMine: filter == .mine, order, after: after, limit: limit)
  }

  /// A page of the drafts that a grant lists and in which something was written.
  ///
  /// - Parameter after: the last draft of the page before.
  public func page(
    _ list: ListGrant, _ filter: DraftFilter, _ order: ListOrder, after: ContactID.Public?, limit: Int
  ) throws -> ListPart<ContactLine> {
    try page(list, [.draft], isMine: filter == .mine, order, after: after, limit: limit)
  }

  private func page(
    _ list: ListGrant, _ states: [Contact.State], isMine: Bool, _ order: ListOrder, after: ContactID.Public?,
    limit: Int
  ) throws -> ListPart<ContactLine> {
    let mine: SQL = isMine ? "AND +contact.entered_by = \(work.actor.account)" : ""
    let behind = try work.behind(after, order, in: "contact", by: "started_at", as: Date.self)
    let rows = try found(
      list, states: states, and: "\(fragment: mine) AND \(fragment: behind)", order, limit: limit + 1)
    return try work.part(rows, limit: limit, lines)
  }

  /// The newest registered contacts of a team, or of one worker without a team.
  public func recent(
    of team: TeamID?, orBy recorder: AccountID, _ list: ListGrant, limit: Int
  ) throws -> [ContactLine] {
    let whose: SQL = team.map { "AND +contact.team_id = \($0)" } ?? "AND +contact.entered_by = \(recorder)"
    return try lines(found(list, states: [.registered], and: whose, .newestFirst, limit: limit))
  }

  /// A draft in which something was written, or a crisis came up: one that was opened and left untouched is nobody's
  /// work.
  private static let touchedDraft: SQL =
    "(state <> 'draft' OR version > 1 OR EXISTS (SELECT 1 FROM crisis WHERE crisis.contact_id = contact.id))"

  /// The drafts of somebody, newest first.
  public func drafts(of recorder: AccountID, _ list: ListGrant, limit: Int) throws -> [ContactLine] {
    try lines(
      try work.rows(
        """
        SELECT * FROM contact WHERE entered_by = \(recorder) AND state = 'draft'
          AND \(fragment: Self.touchedDraft) AND \(fragment: work.condition(of: list, on: Self.access))
        ORDER BY started_at DESC, id DESC LIMIT \(limit)
        """))
  }

  /// Drafts of a team that were begun before a moment, oldest first: that they are there, not what is in them.
  public func oldDrafts(of team: TeamID, before moment: Date, limit: Int) throws -> [ContactLine] {
    try lines(
      try work.rows(
        """
        SELECT * FROM contact WHERE team_id = \(team) AND state = 'draft' AND desk_id = \(work.desk.id)
          AND \(fragment: Self.touchedDraft) AND opened_at < \(moment)
        ORDER BY opened_at, id LIMIT \(limit)
        """))
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

  /// Each way in which a contact may be listed, and each state, has an index of its own; the first of each together
  /// hold the first of all. One question with all ways in it would read the desk in the order of time until the page
  /// is full, which is the whole desk for somebody who may see little of it.
  private func found(
    _ list: ListGrant, states: [Contact.State], and narrowed: SQL, _ order: ListOrder, limit: Int
  ) throws -> [Row] {
    let ways = work.ways(of: list, on: Self.access).flatMap { way in
      states.map { state in
        // What fades is found by the day on which it was settled; an order by an index would have to read past it.
        let moment: SQL = way.settledFrom == nil ? "started_at" : "+started_at"
        return """
          SELECT id FROM (
            SELECT id, started_at FROM contact WHERE state = \(state.rawValue)
              AND \(fragment: Self.touchedDraft) AND \(fragment: way.condition) \(fragment: narrowed)
            \(fragment: order.sorted(by: moment, then: "id")) LIMIT \(limit)
          ) AS first_ones
          """ as SQL
      }
    }
    return try work.rows(
      """
      SELECT contact.* FROM contact JOIN (\(fragment: ways.joined(separator: " UNION "))) AS listed
        ON listed.id = contact.id
      \(fragment: order.sorted(by: "contact.started_at", then: "contact.id")) LIMIT \(limit)
      """)
  }

  private func lines(_ rows: [Row]) throws -> [ContactLine] {
    let questions = try helpQuestions(of: rows.map { try $0.get("id") })
    return try work.readable(rows) { row in
      let stored = try stored(row, questions: questions[try row.get("id")] ?? [])
      return ContactLine(
        id: stored.id, publicID: stored.publicID, state: stored.coded.state, content: stored.coded.content,
        recorder: stored.coded.recorder)
    }
  }
}
