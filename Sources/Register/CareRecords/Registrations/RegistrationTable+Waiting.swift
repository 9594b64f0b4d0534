public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A registration that waits, with its dossier.
public struct WaitingRegistration: Sendable {
  public let place: DossierPlace
  public let label: String?
  public let known: KnownToDesk
  public let stored: StoredRegistration
}

extension RegistrationTable {
  /// A page of the registrations that wait for a decision or an intake and that a grant lists; opens each label. The
  /// number of queries does not grow with the page.
  ///
  /// - Parameter after: the last registration of the page before.
  public func waiting(
    _ list: ListGrant, _ filter: RegistrationFilter, _ order: ListOrder, after: RegistrationID.Public?, limit: Int
  ) throws -> ListPart<WaitingRegistration> {
    let behind = try work.behind(after, order, in: "registration", by: "registered_on", as: LocalDate.self)
    let found = try work.rows(
      """
      SELECT registration.* FROM registration JOIN dossier ON dossier.id = registration.dossier_id
      WHERE registration.desk_id = \(work.desk.id) AND registration.state IN ('received', 'waiting')
        AND registration.legacy = 0 \(fragment: condition(of: filter))
        AND \(fragment: work.condition(of: list, on: DossierTable.access)) AND \(fragment: behind)
      \(fragment: order.sorted(by: "registration.registered_on", then: "registration.id")) LIMIT \(limit + 1)
      """)
    return try work.part(found, limit: limit) { try waiting($0, list) }
  }

  private func waiting(_ found: [Row], _ list: ListGrant) throws -> [WaitingRegistration] {
    let parts = try RegistrationParts(of: try found.map { try $0.get("id") }, work)
    let registrations = try work.readable(found) { try stored($0, parts) }
    let dossiers = try rows(of: registrations.map(\.dossier))
    let coded = try work.readable(
      registrations.map { stored in
        guard let row = dossiers[stored.dossier] else { throw RegisterFault.missingRow(table: "dossier") }
        return row
      }
    ) { row in (row, try row.coded("known_to_desk", as: KnownToDesk.self)) }
    let labelled = try IdentitySeals(work).labels(of: coded.map(\.0), list)
    let places = Dictionary(
      zip(coded, labelled).map { ($0.1.place.id, (known: $0.0.1, labelled: $0.1)) }, uniquingKeysWith: { $1 })
    return registrations.compactMap { stored in
      places[stored.dossier].map { place in
        WaitingRegistration(
          place: place.labelled.place, label: place.labelled.label, known: place.known ?? .codeOnly, stored: stored)
      }
    }
  }

  /// The states stand in the text as they stand in the index, or the index would not be taken; this narrows them.
  private func condition(of filter: RegistrationFilter) -> SQL {
    switch filter {
    case .all: ""
    case .toDecide: "AND registration.state = 'received'"
    case .intake: "AND registration.state = 'waiting'"
    }
  }

  private func rows(of dossiers: [DossierID]) throws -> [DossierID: Row] {
    guard !dossiers.isEmpty else { return [:] }
    let rows = try work.rows(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND id IN \(list: Set(dossiers).sorted())")
    return Dictionary(try rows.map { (try $0.get("id"), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
