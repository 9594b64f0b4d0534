public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens what was answered to one referral.
public struct ReadReferral: Sendable {
  /// The referral in the frame of its dossier or contact.
  public struct Answer: Sendable {
    public let form: ReferralFormAnswer
    public let content: ReferralAnswer
  }

  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ referral: ReferralID.Public, in place: ReferralPlace, drafts: [String], _ occasion: Occasion
  ) async throws -> Answer {
    try await register.readReferrals(in: place, drafts: drafts, occasion) { form, seat, work, grant, _ in
      guard let stored = try ReferralTable(work).all(of: seat).first(where: { $0.publicID == referral }) else {
        throw NotFound()
      }
      let choice = NoteChoice(NoteField.answer, of: .referral(stored.id))
      let notes = try NewestNotes(work, group: seat.group, [choice], grant)
      return Answer(form: form, content: ReferralAnswer(stored, notes, [:]))
    }
  }
}
