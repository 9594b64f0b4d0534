public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens what the receiver of one referral is told: what was chosen, as it stood then. What was agreed stays with the desk.
public struct ReadReferralSheet: Sendable {
  /// What the sheet shows.
  public struct Answer: Sendable {
    public let place: ReferralPlace
    public let referral: Referral
    /// What was passed on, line by line.
    public let shared: [Text]
  }

  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ referral: ReferralID.Public, in place: ReferralPlace, _ occasion: Occasion
  ) async throws -> Answer {
    try await register.readReferrals(in: place, drafts: [], occasion) { _, seat, work, grant, _ in
      guard let stored = try ReferralTable(work).all(of: seat).first(where: { $0.publicID == referral }) else {
        throw NotFound()
      }
      let subject = RecordKey.referral(stored.id)
      let notes = try NewestNotes(work, group: seat.group, [NoteChoice(NoteField.shared, of: subject)], grant)
      let lines = notes.text(subject, NoteField.shared).split(separator: "\n").map { Text(kept: $0) }
      return Answer(place: place, referral: stored.referral, shared: lines)
    }
  }
}
