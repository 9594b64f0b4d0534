public import Access
import CareRecords
public import Desk
package import RegisterCore

/// Passes a client on to other help with the facts that the worker chose and no more, written down as they are at this
/// moment, and sees to it that somebody asks what became of it.
public struct MakeReferral: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var target: CodeKey
    public var on: LocalDate
    public var isWarm: Bool
    /// Without it nothing is passed on.
    public var consent: ReferralConsent?
    /// What is passed on beside that the desk refers somebody.
    public var shared: Set<ReferralScope>
    /// What was agreed; it stays with the desk, and may be empty.
    public var agreement: String
    /// What was decided to refer, and is done with this; `nil` for a referral on its own.
    public var toMake: ReferralToMakeID.Public?

    public init(
      to target: CodeKey, on day: LocalDate, isWarm: Bool, consent: ReferralConsent?,
      sharing shared: Set<ReferralScope> = [],
      agreement: String = "", ending toMake: ReferralToMakeID.Public? = nil
    ) {
      self.target = target
      on = day
      self.isWarm = isWarm
      self.consent = consent
      self.shared = shared
      self.agreement = agreement
      self.toMake = toMake
    }
  }

  let register: Register
  let beside: any BesideCare

  package init(register: Register, beside: any BesideCare) {
    self.register = register
    self.beside = beside
  }

  /// In a dossier it belongs to the registration that its decision was about, or else to the one that runs, or to the last;
  /// a dossier without any can be referred as well, and so can a contact without a dossier.
  ///
  /// - Throws: `Refusals<ReferralRefusal>`, `NotFound`.
  @discardableResult public func callAsFunction(
    _ form: Form, in place: ReferralPlace, token: String, _ occasion: Occasion
  ) async throws -> ReferralID.Public {
    try await register.refer(in: place, as: .referralMade, isRepeatable: true, occasion) { [beside] opened in
      try opened.work.once(token, act: "referral.make", in: place) { try opened.refer(form, beside) }.0
    }
  }
}

extension OpenedReferrals {
  fileprivate func refer(_ form: MakeReferral.Form, _ beside: any BesideCare) throws -> ReferralID.Public {
    let decided = try toMake(form.toMake)
    let origin = try origin(of: decided)
    let referral = try Referral(
      to: form.target, on: form.on, isWarm: form.isWarm, consent: form.consent, sharing: form.shared,
      internalLine: dossier?.stored.facts.internalLine(on: form.on), since: try firstDay(origin), today: today)
    if dossier == nil, !form.shared.isSubset(of: ReferralScope.ofContacts) {
      throw Refusals(ReferralRefusal.scopeNotOffered)
    }
    let made = try ReferralTable(work).insert(referral, in: place, registration: origin?.id)
    let sheet = try ReferralSheet(opened: self, origin: origin, beside: beside).lines(of: referral.shared)
    try write(sheet.map(\.keptLine).joined(separator: "\n"), NoteField.shared, of: .referral(made.id))
    try write(form.agreement, NoteField.agreement, of: .referral(made.id))
    if var decided {
      try decided.toMake.refer(on: form.on, by: worker)
      try ReferralToMakeTable(work).end(decided, by: made.id)
    }
    try settle()
    return made.publicID
  }

  private func origin(of decided: StoredReferralToMake?) throws -> StoredRegistration? {
    guard let dossier else { return nil }
    let all = try RegistrationTable(work).all(of: dossier.id)
    if let registration = decided?.registration { return all.first { $0.id == registration } }
    return all.last { $0.registration.closedOn == nil } ?? all.last
  }
}
