public import Access
import CareRecords
public import Desk
import RegisterCore

/// Notes what became of a referral.
public struct AnswerReferral: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var outcome: ReferralOutcome
    public var on: LocalDate
    /// What was said; may be empty.
    public var answer: String

    public init(_ outcome: ReferralOutcome, on day: LocalDate, answer: String = "") {
      self.outcome = outcome
      on = day
      self.answer = answer
    }
  }

  let register: Register

  /// - Throws: `ReferralRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, to referral: ReferralID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      guard var stored = try ReferralTable(opened.work).all(of: opened.id).first(where: { $0.publicID == referral })
      else { throw NotFound() }
      try stored.referral.settle(form.outcome, on: form.on, today: opened.today)
      try ReferralTable(opened.work).update(stored, seen: seen)
      let notes = NoteTable(opened.work)
      let subject = RecordKey.referral(stored.id)
      // A text that is taken away is a version as well; nothing over nothing is none.
      if try !form.answer.isEmpty || notes.latest(NoteField.answer, of: subject, opened.grant) != nil {
        try notes.write(form.answer, field: NoteField.answer, of: subject, in: opened.group, opened.grant)
      }
      try opened.mirrorFacts()
    }
  }
}
