@_spi(Tables) public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The place of a dossier in the register: enough to decide who may open it, and nothing of its content.
public struct DossierPlace: Sendable, Hashable {
  public let id: DossierID
  public let publicID: DossierID.Public
  public let group: GroupID
  public let version: Int64
  public let facts: RecordFacts
}

/// The dossiers of the desk.
public struct DossierTable {
  let work: Work

  /// For the access rules; the statement names the table `dossier`.
  @_spi(Tables) public static let access = AccessColumns(
    id: "dossier.id", desk: "dossier.desk_id", owner: "dossier.owner_id", team: "dossier.team_id",
    author: "dossier.entered_by", state: "dossier.state", settledAt: "dossier.settled_at")

  public init(_ work: Work) {
    self.work = work
  }

  public func place(_ publicID: DossierID.Public) throws -> DossierPlace? {
    try work.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(place)
  }

  public func place(_ id: DossierID) throws -> DossierPlace? {
    try work.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map(place)
  }

  /// Open dossiers in which nobody looked today whether all that waits is on a list. What was brought over from an older
  /// register waits for nothing.
  public func unchecked(on day: LocalDate, limit: Int) throws -> [DossierPlace] {
    try work.rows(
      """
      SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND state = 'open' AND legacy = \(false)
        AND (waiting_checked_on IS NULL OR waiting_checked_on < \(day))
      ORDER BY id LIMIT \(limit)
      """
    ).map(place)
  }

  public func checked(_ id: DossierID, on day: LocalDate) throws {
    try work.execute(
      "UPDATE dossier SET waiting_checked_on = \(day) WHERE desk_id = \(work.desk.id) AND id = \(id)")
  }

  /// Notes that something happened in a dossier, for the order of the lists.
  public func touch(_ id: DossierID) throws {
    try work.execute(
      "UPDATE dossier SET touched_at = \(work.now) WHERE desk_id = \(work.desk.id) AND id = \(id)")
  }

  func place(_ row: Row) throws -> DossierPlace {
    let id: DossierID = try row.get("id")
    let group: GroupID = try row.get("group_id")
    return DossierPlace(
      id: id, publicID: try row.get("public_id"), group: group, version: try row.get("version"),
      facts: RecordFacts(
        desk: try row.get("desk_id"), place: RecordPlace(.dossier(id), in: group, headsGroup: true),
        owner: try row.optional("owner_id"), team: try row.optional("team_id"),
        enteredBy: try row.optional("entered_by"), state: try row.get("state"), settledAt: try row.get("settled_at")))
  }
}
