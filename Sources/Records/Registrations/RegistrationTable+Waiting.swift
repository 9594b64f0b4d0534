import Database
public import Desk

/// A registration that waits, with its dossier.
public struct WaitingRegistration: Sendable {
  public let place: DossierPlace
  public let label: String?
  public let known: KnownToDesk
  public let stored: StoredRegistration
}

extension RegistrationTable {
  /// The registrations that wait for a decision or an intake and that a grant lists, oldest first; opens each label.
  public func waiting(_ list: ListGrant, limit: Int) throws -> [WaitingRegistration] {
    let states = [Registration.Phase.received, .waiting].map(\.rawValue)
    let rows = try work.transaction.rows(
      """
      SELECT registration.* FROM registration JOIN dossier ON dossier.id = registration.dossier_id
      WHERE registration.desk_id = \(work.desk.id) AND registration.state IN \(list: states)
        AND registration.legacy = 0 AND \(fragment: list.condition(on: .dossier))
      ORDER BY registration.registered_on, registration.id LIMIT \(limit)
      """
    ).map(stored)
    let dossiers = DossierTable(work)
    let places = try rows.map { row in
      guard let place = try dossiers.place(row.dossier) else { throw RegisterFault.missingRow(table: "dossier") }
      return place
    }
    try work.prepareKeys(of: places.map(\.group), list.grant)
    return try zip(rows, places).map { row, place in
      WaitingRegistration(
        place: place, label: try DossierSeals(work).label(of: place, list.grant),
        known: try dossiers.find(place.id)?.facts.knownNow ?? .codeOnly, stored: row)
    }
  }
}
