public import Access
public import CareRecords
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// An event as it stands in the register.
public struct StoredIndexEvent: Sendable, Hashable {
  public let id: IndexEventID
  public let dossier: DossierID
  /// From 1; a correction is a new version.
  public let version: Int64
  public let event: IndexEvent
  public let enteredAt: Date
  public let enteredBy: AccountID?
}

/// The events that start the clocks of dossiers; never overwritten.
public struct IndexEventTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The event of a dossier as it is known now.
  public func current(of dossier: DossierID) throws -> StoredIndexEvent? {
    try work.first(
      """
      SELECT * FROM index_event WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier)
      ORDER BY version DESC LIMIT 1
      """
    ).map(stored)
  }

  public func find(_ id: IndexEventID) throws -> StoredIndexEvent? {
    try work.first(
      "SELECT * FROM index_event WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map(stored)
  }

  /// Adds the next version.
  ///
  /// - Parameter seen: the version that the page was made from, 0 for none; `StaleVersion` when there is a newer one.
  public func insert(_ event: IndexEvent, of dossier: DossierPlace, seen: Int64, _ grant: Grant) throws
    -> StoredIndexEvent
  {
    let current = try current(of: dossier.id)?.version ?? 0
    guard current == seen else { throw StaleVersion(current: current) }
    let row = try work.first(
      """
      INSERT INTO index_event (desk_id, dossier_id, version, kind, happened_on, four_weeks, no_contact, entered_at,
        entered_by)
      VALUES (\(work.desk.id), \(dossier.id), \(current + 1), \(event.kind.rawValue), \(event.happenedOn),
        \(event.complaints.rawValue), \(event.wantsNoContact), \(work.now), \(work.actor.account))
      RETURNING *
      """)
    guard let row else { throw RegisterFault.missingRow(table: "index_event") }
    return try stored(row)
  }

  private func stored(_ row: Row) throws -> StoredIndexEvent {
    guard let kind: EventKind = try row.coded("kind"), let weeks: FourWeeks = try row.coded("four_weeks") else {
      throw RegisterFault.unreadable(column: "index_event.kind")
    }
    return StoredIndexEvent(
      id: try row.get("id"), dossier: try row.get("dossier_id"), version: try row.get("version"),
      event: IndexEvent(
        kind: kind, happenedOn: try row.optional("happened_on"), complaints: weeks,
        wantsNoContact: try row.get("no_contact")),
      enteredAt: try row.get("entered_at"), enteredBy: try row.optional("entered_by"))
  }
}
