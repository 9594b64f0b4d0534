public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens who a client is and how they may be reached, for the form in which that is changed.
public struct ReadIdentity: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let id: DossierID.Public
    public let version: Int64
    public let facts: DossierFacts
    public let identity: ClientIdentity
    public let profile: ClientProfile
    public let today: LocalDate
    /// What the reader typed in this form and has not sent yet, by the name of the form.
    public let drafts: [String: FormDraft]
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Answer {
    try await register.read(id, for: .writeDossier, occasion) { reading in
      Answer(
        id: id, version: reading.place.version, facts: reading.stored.facts,
        identity: try IdentitySeals(reading.work).identity(of: reading.place, reading.grant),
        profile: reading.stored.profile, today: reading.today, drafts: try reading.drafts(drafts))
    }
  }
}
