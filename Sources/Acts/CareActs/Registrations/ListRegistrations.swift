public import Access
import CareRecords
public import Desk
import HouseActs
import HouseRecords
import RegisterCore

/// The registrations that wait for a decision or for an intake.
public struct ListRegistrations: Sendable {
  let register: Register

  /// - Parameters:
  ///   - after: the last registration of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: RegistrationFilter, by order: ListOrder = .oldestFirst, after: String? = nil,
    isFile: Bool = false, _ occasion: Occasion
  ) async throws -> ListAnswer<RegistrationLine> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readDossier)
      let table = RegistrationTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.waiting(list, filter, order, after: after.flatMap { RegistrationID.Public($0) }, limit: limit)
      }
      let labels = try AccountTable(work).labels()
      let norms = try work.norms()
      work.record(.dossiersListed, list.grant, ["registrations", filter.rawValue], order, isFile: isFile)
      let lines = part.map { row in
        RegistrationLine(
          dossier: row.place.publicID, label: row.label ?? DossierLabel.code(row.place.publicID),
          known: row.known, registration: row.stored.registration,
          due: row.stored.registration.intakeBy(norms) ?? row.stored.registration.receivedOn,
          owner: row.place.facts.owner.flatMap { labels[$0] })
      }
      return try ListAnswer(lines, in: work)
    }
  }
}

/// One registration that waits.
public struct RegistrationLine: Sendable, Hashable {
  public let dossier: DossierID.Public
  public let label: String
  public let known: KnownToDesk
  public let registration: Registration
  /// The day by which the next step is due by the norms of the desk.
  public let due: LocalDate
  public let owner: String?
}
