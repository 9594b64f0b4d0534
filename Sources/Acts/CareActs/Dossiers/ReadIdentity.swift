public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens who a client is and how they may be reached, for the form in which that is changed.
public struct ReadIdentity: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let frame: DossierFrame
    public let identity: ClientIdentity
    public let profile: ClientProfile
    /// What the reader typed in this form and has not sent yet, by the name of the form.
    public let drafts: [String: FormDraft]

    public var id: DossierID.Public { frame.id }
    public var version: Int64 { frame.version }
    public var facts: DossierFacts { frame.facts }
    public var today: LocalDate { frame.today }
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Answer {
    try await register.read(id, for: .writeDossier, occasion) { reading in
      let identity = try IdentitySeals(reading.work).identity(of: reading.place, reading.grant)
      return Answer(
        frame: try reading.frame(of: identity), identity: identity, profile: reading.stored.profile,
        drafts: try reading.drafts(drafts))
    }
  }
}
