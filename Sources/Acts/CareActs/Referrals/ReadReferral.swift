public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens what was answered to one referral.
public struct ReadReferral: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ referral: ReferralID.Public, in dossier: DossierID.Public, drafts: [String], _ occasion: Occasion
  ) async throws -> Framed<ReferralAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let all = try ReferralTable(reading.work).all(of: reading.id)
      guard let stored = all.first(where: { $0.publicID == referral }) else { throw NotFound() }
      let notes = try reading.notes([NoteChoice(NoteField.answer, of: .referral(stored.id))])
      return ReferralAnswer(stored, notes, [:])
    }
  }
}
