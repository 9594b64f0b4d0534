public import Access
import Database
public import Desk
@_spi(Tables) import RegisterCore

/// A registration that waits, with its dossier.
public struct WaitingRegistration: Sendable {
  public let place: DossierPlace
  public let label: String?
  public let known: KnownToDesk
  public let stored: StoredRegistration
}

extension RegistrationTable {
  /// The registrations that wait for a decision or an intake and that a grant lists, oldest first, and whether there
  /// are more; opens each label. The number of queries does not grow with the page.
  ///
  /// - Parameter after: the last registration of the page before.
  public func waiting(
    _ list: ListGrant, after: RegistrationID.Public? = nil, limit: Int
  ) throws -> (rows: [WaitingRegistration], hasMore: Bool) {
    // The states stand in the text as they stand in the index, or the index would not be taken.
    let found = try work.rows(
      """
      SELECT registration.* FROM registration JOIN dossier ON dossier.id = registration.dossier_id
      WHERE registration.desk_id = \(work.desk.id) AND registration.state IN ('received', 'waiting')
        AND registration.legacy = 0 AND \(fragment: work.condition(of: list, on: DossierTable.access)) \(fragment: try behind(after))
      ORDER BY registration.registered_on, registration.id LIMIT \(limit + 1)
      """)
    let registrations = try stored(Array(found.prefix(limit)))
    let dossiers = try rows(of: registrations.map(\.dossier))
    let ordered = try registrations.map { stored in
      guard let row = dossiers[stored.dossier] else { throw RegisterFault.missingRow(table: "dossier") }
      return row
    }
    let labelled = try IdentitySeals(work).labels(of: ordered, list)
    let lines = try zip(registrations, zip(ordered, labelled)).map { stored, dossier in
      WaitingRegistration(
        place: dossier.1.place, label: dossier.1.label, known: try dossier.0.coded("known_to_desk") ?? .codeOnly,
        stored: stored)
    }
    return (lines, found.count > limit)
  }

  private func behind(_ last: RegistrationID.Public?) throws -> SQL {
    guard let last, let stored = try find(last) else { return "" }
    let day = stored.registration.receivedOn
    return """
      AND (registration.registered_on > \(day) OR (registration.registered_on = \(day)
        AND registration.id > \(stored.id)))
      """
  }

  private func rows(of dossiers: [DossierID]) throws -> [DossierID: Row] {
    guard !dossiers.isEmpty else { return [:] }
    let rows = try work.rows(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND id IN \(list: Set(dossiers).sorted())")
    return Dictionary(try rows.map { (try $0.get("id"), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
