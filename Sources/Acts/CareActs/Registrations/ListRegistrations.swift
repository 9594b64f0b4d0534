public import Access
import CareRecords
public import Desk
import HouseActs
import HouseRecords
import RegisterCore

/// The registrations that wait for a decision or for an intake, oldest first.
public struct ListRegistrations: Sendable {
  let register: Register
  /// Lines on a page.
  static let page = 25

  /// - Parameter after: the last registration of the page before.
  public func callAsFunction(after: RegistrationID.Public? = nil, _ occasion: Occasion) async throws
    -> RegistrationQueue
  {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readDossier)
      let (rows, hasMore) = try RegistrationTable(work).waiting(list, after: after, limit: Self.page)
      let labels = try AccountTable(work).labels()
      work.record(.dossiersListed, list.grant, filters: ["registrations"])
      return RegistrationQueue(
        lines: rows.map { row in
          RegistrationLine(
            dossier: row.place.publicID, label: row.label ?? DossierCode.withoutLabel(row.place.publicID),
            known: row.known, registration: row.stored.registration,
            owner: row.place.facts.owner.flatMap { labels[$0] })
        }, next: hasMore ? rows.last?.stored.publicID : nil, today: try work.today())
    }
  }
}

/// One page of what waits.
public struct RegistrationQueue: Sendable {
  public let lines: [RegistrationLine]
  /// The last registration of this page, when there are more.
  public let next: RegistrationID.Public?
  public let today: LocalDate
}

/// One registration that waits.
public struct RegistrationLine: Sendable, Hashable {
  public let dossier: DossierID.Public
  public let label: String
  public let known: KnownToDesk
  public let registration: Registration
  public let owner: String?
}
