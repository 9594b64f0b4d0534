public import Access
import CareRecords
public import Desk
public import HouseActs
import RegisterCore

/// Passes a client on to other help, and sees to it that somebody asks what became of it.
public struct MakeReferral: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var target: CodeKey
    public var on: LocalDate
    public var isWarm: Bool
    public var hasConsent: Bool
    /// What was agreed and is shared; may be empty.
    public var agreement: String

    public init(to target: CodeKey, on day: LocalDate, isWarm: Bool, hasConsent: Bool, agreement: String = "") {
      self.target = target
      on = day
      self.isWarm = isWarm
      self.hasConsent = hasConsent
      self.agreement = agreement
    }
  }

  let register: Register

  /// It belongs to the registration that runs, or else to the last one.
  ///
  /// - Throws: `Refusals<ReferralRefusal>`, `NotFound`.
  @discardableResult public func callAsFunction(
    _ form: Form, in dossier: PublicID, token: String, _ occasion: Occasion
  ) async throws -> PublicID {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "referral.make", in: dossier) { try opened.refer(form) }.0
    }
  }
}

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
    _ form: Form, to referral: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
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
      try opened.planReferralAnswers()
    }
  }
}

extension OpenedDossier {
  fileprivate func refer(_ form: MakeReferral.Form) throws -> PublicID {
    let registrations = try RegistrationTable(work).all(of: id)
    guard let origin = registrations.last(where: { $0.registration.closedOn == nil }) ?? registrations.last else {
      throw Refusals(ReferralRefusal.nothingRegistered)
    }
    let referral = try Referral(
      to: form.target, on: form.on, isWarm: form.isWarm, hasConsent: form.hasConsent,
      internalLine: stored.facts.internalLine(on: form.on), registeredOn: origin.registration.receivedOn, today: today)
    let made = try ReferralTable(work).insert(referral, dossier: id, registration: origin.id)
    if !form.agreement.isEmpty {
      try NoteTable(work).write(
        form.agreement, field: NoteField.agreement, of: .referral(made.id), in: group, grant)
    }
    try planReferralAnswers()
    return made.publicID
  }

  /// One task asks after the referral that waits longest; none is left when all are answered.
  fileprivate func planReferralAnswers() throws {
    let waiting = try ReferralTable(work).all(of: id).map(\.referral).filter(\.isOpen)
    let due = waiting.map { ($0.answer?.on ?? $0.on).adding(days: Referral.answerDays) }.min()
    guard let due else { return try TaskTable(work).finish([.referral], of: id) }
    try TaskTable(work).ensure(.referral, due: due, owner: place.facts.owner ?? worker, about: place, grant)
  }
}

extension DeskServices {
  public var readReferral: ReadReferral { ReadReferral(register: register) }
  public var makeReferral: MakeReferral { MakeReferral(register: register) }
  public var answerReferral: AnswerReferral { AnswerReferral(register: register) }
}
