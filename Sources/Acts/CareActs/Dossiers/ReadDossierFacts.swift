public import Access
import CareRecords
public import Desk
import RegisterCore

/// The two facts about being known, for the form in which they are set; opens nothing.
public struct ReadDossierFacts: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let id: DossierID.Public
    public let version: Int64
    public let facts: DossierFacts
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
        id: id, version: reading.place.version, facts: reading.stored.facts, today: reading.today,
        drafts: try reading.drafts(drafts))
    }
  }
}
