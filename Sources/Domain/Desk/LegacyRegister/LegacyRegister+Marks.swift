extension LegacyRegister {
  /// The same facts, each with the marks that it earns under the rules of today and the products of a catalogue.
  public func marked(by catalogue: ProductCatalogue) -> LegacyRegister {
    let rule = LegacyMarking(self, catalogue)
    return LegacyRegister(
      registrations: registrations.map { rule.marking($0) }, contacts: contacts.map { rule.marking($0) },
      sessions: sessions.map { rule.marking($0) }, referrals: referrals.map { rule.marking($0) },
      surveys: surveys.map { rule.marking($0) })
  }
}

/// Gives marks; knows every registration by its number.
struct LegacyMarking {
  private let registrations: [String: LegacyRegistration]
  private let inContact: Set<String>
  private let catalogue: ProductCatalogue

  init(_ register: LegacyRegister, _ catalogue: ProductCatalogue) {
    registrations = Dictionary(register.registrations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    inContact = Set(register.contacts.compactMap(\.dossier))
    self.catalogue = catalogue
  }

  func marking(_ registration: LegacyRegistration) -> LegacyRegistration {
    var marked = registration
    let product = product(of: registration)
    let saysResult = registration.goalsReached != .unknown || registration.workAtEnd != .unknown
    set(.withoutContact, on: &marked.marks, if: !inContact.contains(registration.number))
    set(.withoutIntake, on: &marked.marks, if: registration.intakeOn == nil && product?.needsIntake ?? true)
    set(.resultWithoutEnd, on: &marked.marks, if: registration.endedOn == nil && saysResult)
    set(.codeOutsideItsDays, on: &marked.marks, if: isOutsideItsDays(registration))
    return marked
  }

  func marking(_ contact: LegacyContact) -> LegacyContact {
    var marked = contact
    let isOutside =
      isOutside(contact.unit, of: PoliceUnit.list, on: contact.day)
      || isOutside(contact.topic, of: HelpQuestion.list, on: contact.day)
    set(.codeOutsideItsDays, on: &marked.marks, if: isOutside)
    return marked
  }

  func marking(_ session: LegacySession) -> LegacySession {
    guard let registration = registrations[session.dossier] else { return session }
    var marked = session
    let limit = product(of: registration)?.limit
    set(.sessionBeyondLimit, on: &marked.marks, if: limit.map { session.ordinal > $0 } ?? false)
    set(.sessionBeforeIntake, on: &marked.marks, if: registration.intakeOn.map { session.day < $0 } ?? false)
    set(.sessionAfterEnd, on: &marked.marks, if: registration.endedOn.map { session.day > $0 } ?? false)
    return marked
  }

  func marking(_ referral: LegacyReferral) -> LegacyReferral {
    var marked = referral
    set(.referralWithoutConsent, on: &marked.marks, if: referral.hasConsent != true)
    set(
      .codeOutsideItsDays, on: &marked.marks,
      if: isOutside(referral.target, of: ReferralTarget.list, on: referral.day))
    return marked
  }

  func marking(_ survey: LegacySurvey) -> LegacySurvey {
    guard let registration = registrations[survey.dossier] else { return survey }
    var marked = survey
    set(.surveyBeforeEnd, on: &marked.marks, if: registration.endedOn.map { survey.day < $0 } ?? true)
    return marked
  }

  private func product(of registration: LegacyRegistration) -> Product? {
    registration.product.flatMap { catalogue.product($0, on: registration.registeredOn) }
  }

  private func isOutsideItsDays(_ registration: LegacyRegistration) -> Bool {
    let day = registration.registeredOn
    let hasNoProduct = registration.product.map { catalogue.product($0, on: day) == nil } ?? false
    return hasNoProduct || isOutside(registration.unit, of: PoliceUnit.list, on: day)
      || isOutside(registration.path, of: PathToDesk.list, on: day)
      || isOutside(registration.hiddenReason, of: ReasonToStayHidden.list, on: day)
      || isOutside(registration.internalLineReason, of: ReasonNotInternal.list, on: day)
      || registration.helpQuestions.contains { isOutside($0, of: HelpQuestion.list, on: day) }
  }

  private func isOutside(_ key: CodeKey?, of list: CodeList, on day: LocalDate) -> Bool {
    key.flatMap { list[$0] }.map { !$0.isValid(on: day) } ?? false
  }

  private func set(_ mark: LegacyMark, on marks: inout Set<LegacyMark>, if condition: Bool) {
    if condition { marks.insert(mark) } else { marks.remove(mark) }
  }
}
