public import Access
import CareRecords
public import Desk
import RegisterCore

/// The two facts about being known, for the form in which they are set; opens no more than the frame.
public struct ReadDossierFacts: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let frame: DossierFrame
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
      Answer(frame: try reading.frame(), drafts: try reading.drafts(drafts))
    }
  }
}
