public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

/// Which dossiers a caseload shows.
public struct CaseloadQuery: Sendable, Hashable {
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// Carried by the actor.
    case mine
    /// Of the actor's team.
    case team
    /// Of the team, and carried by nobody.
    case unassigned
    /// Carried by the actor and closed, for as long as a rule still opens them.
    case closed
  }

  /// The last line of the page before.
  public struct Cursor: Sendable, Hashable {
    public let touchedAt: Date
    public let id: DossierID.Public

    public init(touchedAt: Date, id: DossierID.Public) {
      self.touchedAt = touchedAt
      self.id = id
    }
  }

  public let scope: Scope
  public let after: Cursor?
  /// Lines on a page.
  public static let page = 25

  public init(_ scope: Scope = .mine, after: Cursor? = nil) {
    self.scope = scope
    self.after = after
  }
}

/// What a caseload knows of one dossier; its label is the only thing opened.
public struct CaseloadRow: Sendable {
  public let place: DossierPlace
  public let label: String?
  public let known: KnownToDesk
  public let touchedAt: Date
}

extension DossierTable {
  /// One page of a caseload, newest first, and whether there is more. Opens one label per line, keys in one query.
  public func caseload(
    _ query: CaseloadQuery, _ list: ListGrant
  ) throws -> (rows: [CaseloadRow], hasMore: Bool) {
    let rows = try work.rows(
      """
      SELECT \(fragment: Self.outline) FROM dossier
      WHERE desk_id = \(work.desk.id) AND \(fragment: condition(of: query.scope))
        AND \(fragment: work.condition(of: list, on: Self.access)) \(fragment: try behind(query.after))
      ORDER BY touched_at DESC, id DESC LIMIT \(CaseloadQuery.page + 1)
      """)
    let shown = rows.prefix(CaseloadQuery.page)
    let labelled = try IdentitySeals(work).labels(of: Array(shown), list)
    let lines = try zip(shown, labelled).map { row, labelled in
      CaseloadRow(
        place: labelled.place, label: labelled.label, known: try row.coded("known_to_desk") ?? .codeOnly,
        touchedAt: try row.get("touched_at"))
    }
    return (lines, rows.count > CaseloadQuery.page)
  }

  /// The columns that a line of a list needs: its place, its label, and nothing else that is sealed.
  static let outline: SQL = """
    id, desk_id, public_id, group_id, version, owner_id, team_id, entered_by, state, settled_at, touched_at,
    known_to_desk, alias_sealed, sealed_version
    """

  private func condition(of scope: CaseloadQuery.Scope) -> SQL {
    switch scope {
    case .mine: "owner_id = \(work.actor.account) AND state = 'open'"
    case .team: "team_id IN \(list: teams) AND state = 'open'"
    case .unassigned: "team_id IN \(list: teams) AND owner_id IS NULL AND state = 'open'"
    case .closed: "owner_id = \(work.actor.account) AND state = 'closed'"
    }
  }

  private var teams: [TeamID] { work.actor.teams.sorted() }

  private func behind(_ cursor: CaseloadQuery.Cursor?) throws -> SQL {
    guard let cursor, let last = try place(cursor.id) else { return "" }
    return "AND (touched_at < \(cursor.touchedAt) OR (touched_at = \(cursor.touchedAt) AND id < \(last.id)))"
  }
}
