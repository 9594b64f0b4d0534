public import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

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
  /// By when something last happened in them.
  public let order: ListOrder
  public let after: Cursor?

  public init(_ scope: Scope = .mine, _ order: ListOrder = .newestFirst, after: Cursor? = nil) {
    self.scope = scope
    self.order = order
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
  /// A page of a caseload. Opens one label per line, keys in one query.
  ///
  /// - Parameter cursor: what the next page begins behind.
  public func caseload(
    _ query: CaseloadQuery, _ list: ListGrant, limit: Int, cursor: (Date, DossierID.Public) -> String
  ) throws -> ListPart<CaseloadRow> {
    let rows = try work.rows(
      """
      SELECT \(fragment: Self.outline) FROM dossier
      WHERE desk_id = \(work.desk.id) AND \(fragment: condition(of: query.scope))
        AND \(fragment: work.condition(of: list, on: Self.access)) \(fragment: try behind(query))
      \(fragment: query.order.sorted(by: "touched_at", then: "id")) LIMIT \(limit + 1)
      """)
    return try work.part(
      rows, limit: limit, named: { cursor(try $0.get("touched_at"), try $0.get("public_id")) }
    ) { shown in
      let coded = try work.readable(shown) { row in (row, try row.coded("known_to_desk", as: KnownToDesk.self)) }
      let labelled = try IdentitySeals(work).labels(of: coded.map(\.0), list)
      return try zip(coded, labelled).map { coded, labelled in
        CaseloadRow(
          place: labelled.place, label: labelled.label, known: coded.1 ?? .codeOnly,
          touchedAt: try coded.0.get("touched_at"))
      }
    }
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

  private func behind(_ query: CaseloadQuery) throws -> SQL {
    guard let cursor = query.after, let last = try place(cursor.id) else { return "" }
    let place = query.order.behind(cursor.touchedAt, last.id, by: "touched_at", then: "id")
    return "AND \(fragment: place)"
  }
}
