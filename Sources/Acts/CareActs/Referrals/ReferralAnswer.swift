import Access
import CareRecords
public import Desk
import RegisterCore

/// A referral with what was opened of its texts.
public struct ReferralAnswer: Sendable, Hashable {
  public let id: ReferralID.Public
  public let version: Int64
  public let referral: Referral
  public let by: String?
  /// What was agreed and shared.
  public let agreement: String
  /// What the receiver or the client said.
  public let answer: String
  /// 0 as long as nothing was said.
  public let answerVersion: Int64

  init(_ stored: StoredReferral, _ notes: NewestNotes, _ names: [AccountID: String]) {
    id = stored.publicID
    version = stored.version
    referral = stored.referral
    by = stored.by.flatMap { names[$0] }
    agreement = notes.text(.referral(stored.id), NoteField.agreement)
    answer = notes.text(.referral(stored.id), NoteField.answer)
    answerVersion = notes[.referral(stored.id), NoteField.answer]?.version ?? 0
  }
}
