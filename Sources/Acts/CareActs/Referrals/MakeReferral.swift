public import Access
import CareRecords
public import Desk
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
    _ form: Form, in dossier: DossierID.Public, token: String, _ occasion: Occasion
  ) async throws -> ReferralID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "referral.make", in: dossier) { try opened.refer(form) }.0
    }
  }
}

extension OpenedDossier {
  fileprivate func refer(_ form: MakeReferral.Form) throws -> ReferralID.Public {
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
    try mirrorFacts()
    return made.publicID
  }
}
