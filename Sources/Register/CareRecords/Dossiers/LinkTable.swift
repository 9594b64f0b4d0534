import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// The people around a client who have a dossier of their own. Each tie is one row, kept by the side that made it.
public struct LinkTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The ties of a dossier, seen from either side.
  public func links(of dossier: DossierID) throws -> LinkedPeople {
    let rows = try work.rows(
      """
      SELECT * FROM dossier_link WHERE desk_id = \(work.desk.id) AND (dossier_id = \(dossier) OR linked_id = \(dossier))
      ORDER BY linked_at
      """)
    let calendar = try DeskCalendar(zone: work.desk.timeZone)
    return LinkedPeople(
      try rows.map { row in
        LinkedPeople.Link(
          from: try row.get("dossier_id"), to: try row.get("linked_id"), tie: try row.coded("relation") ?? .other,
          since: try row.optional("linked_on") ?? calendar.day(of: try row.get("linked_at")),
          until: try row.optional("ended_on"))
      })
  }

  /// Stores what changed between two states of the ties of a dossier.
  public func store(_ people: LinkedPeople, over old: LinkedPeople) throws {
    for link in people.links where !old.links.contains(link) {
      if old.links.contains(where: { $0.from == link.from && $0.to == link.to }) {
        try work.execute(
          """
          UPDATE dossier_link SET relation = \(link.tie.rawValue), linked_on = \(link.since), ended_on = \(link.until)
          WHERE dossier_id = \(link.from) AND linked_id = \(link.to)
          """)
      } else {
        try work.execute(
          """
          INSERT INTO dossier_link (desk_id, dossier_id, linked_id, relation, linked_on, linked_at, linked_by)
          VALUES (\(work.desk.id), \(link.from), \(link.to), \(link.tie.rawValue), \(link.since), \(work.now),
            \(work.actor.account))
          """)
      }
    }
  }
}
