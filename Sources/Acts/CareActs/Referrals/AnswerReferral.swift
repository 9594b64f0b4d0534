public import Access
import CareRecords
public import Desk
import RegisterCore

/// Notes what became of a referral. One that came to nothing asks for another decision: it waits again to be made.
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
    _ form: Form, to referral: ReferralID.Public, in place: ReferralPlace, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.refer(in: place, as: .referralAnswered, occasion) { opened in
      var stored = try opened.referral(referral)
      let before = stored.referral
      try stored.referral.settle(form.outcome, on: form.on, today: opened.today)
      try ReferralTable(opened.work).update(stored, seen: seen)
      let notes = NoteTable(opened.work)
      let subject = RecordKey.referral(stored.id)
      // A text that is taken away is a version as well; nothing over nothing is none.
      if try !form.answer.isEmpty || notes.latest(NoteField.answer, of: subject, opened.grant) != nil {
        try notes.write(form.answer, field: NoteField.answer, of: subject, in: opened.place.group, opened.grant)
      }
      if form.outcome.cameToNothing, stored.referral != before {
        try opened.open(.notStarted, registration: stored.registration)
      }
      try opened.settle()
    }
  }
}
