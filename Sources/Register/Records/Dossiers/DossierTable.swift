import Database
public import Desk
import Foundation

/// The place of a dossier in the register: enough to decide who may open it, and nothing of its content.
public struct DossierPlace: Sendable, Hashable {
  public let id: DossierID
  public let publicID: PublicID
  public let group: Int64
  public let version: Int64
  public let facts: RecordFacts
}

/// The dossiers of the desk.
public struct DossierTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  public func place(_ publicID: PublicID) throws -> DossierPlace? {
    try work.transaction.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(place)
  }

  public func place(_ id: DossierID) throws -> DossierPlace? {
    try work.transaction.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map(place)
  }

  /// Notes that something happened in a dossier, for the order of the lists.
  public func touch(_ id: DossierID) throws {
    try work.transaction.execute(
      "UPDATE dossier SET touched_at = \(work.now) WHERE desk_id = \(work.desk.id) AND id = \(id)")
  }

  func place(_ row: Row) throws -> DossierPlace {
    DossierPlace(
      id: try row.get("id"), publicID: try row.get("public_id"), group: try row.get("group_id"),
      version: try row.get("version"),
      facts: RecordFacts(
        desk: try row.get("desk_id"), owner: try row.optional("owner_id"), team: try row.optional("team_id"),
        enteredBy: try row.optional("entered_by"), state: try row.get("state"), settledAt: try row.get("settled_at")))
  }
}
