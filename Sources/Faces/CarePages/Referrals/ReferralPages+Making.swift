import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

// To whom, with whose consent, and what is passed on.

extension ReferralPages {
  static let noConsent = "no"

  func make(in place: ReferralPlace, _ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    // Without consent nothing can be passed on: then the client goes alone, and nothing else is offered.
    if form[ConsentManner.list.name] == Self.noConsent {
      return .refused(try await alonePage(in: place, insteadOf: form, context))
    }
    let result = try await forms.act(form, context, then: place.href, draft: .newReferral) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let target = reader.text(ReferralTarget.list.name, upTo: 40, isRequired: true).flatMap { CodeKey($0) }
      let day = reader.date("referred-on", .past, from: try services.today(), isRequired: true)
      let warm = reader.text("warm", upTo: 3, isRequired: true)
      let consent = try consent(&reader)
      let agreement = reader.text("agreement", upTo: 4_000)
      try FormErrors.check(reader)
      guard let target, let day else { throw HTTPFault.malformed }
      let scopes = form.all(ReferralScope.list.name).compactMap { ReferralScope(rawValue: $0) }
      try await makeReferral(
        MakeReferral.Form(
          to: target, on: day, isWarm: warm == "yes", consent: consent, sharing: Set(scopes),
          agreement: agreement ?? "", ending: decision(of: form)),
        in: place, token: form.token, occasion)
    } again: { edit, errors in
      try await makePage(in: place, edit, errors, context)
    }
    return decision(of: form) == nil ? result : try await onward(result, from: place, context)
  }

  /// What the form says of consent; `nil` for nothing, which the rules refuse.
  private func consent(_ reader: inout FormReader) throws -> ReferralConsent? {
    let manner: ConsentManner? = reader.choice(ConsentManner.list.name)
    let giver: ConsentGiver? = reader.choice(ConsentGiver.list.name, isRequired: manner != nil)
    let day = reader.date("consent-on", .past, from: try services.today(), isRequired: manner != nil)
    guard let manner, let giver, let day else { return nil }
    return ReferralConsent(manner, by: giver, on: day)
  }

  /// - Parameters:
  ///   - edit: what was refused; `nil` for what was typed before.
  ///   - decision: which one the form begins with.
  func makePage(
    in place: ReferralPlace, _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext,
    about decision: ReferralToMakeID.Public? = nil
  ) async throws -> Page {
    let answer = try await frame(of: place, .newReferral, context)
    let kept = answer.kept(.newReferral)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let form = DossierForm(
      title: ReferralTexts.refer(language), frame: answer.dossier, sub: answer.sub(language), origin: place.origin,
      back: place.href,
      action: "\(place.href)/verwijzing/nieuw", hidden: [("token", edit["token"] ?? context.requestID)],
      errors: errors, edit: edit, submit: ReferralTexts.refer(language), draft: kept,
      fields: .list {
        decisionField(answer, edit, errors, about: decision, mayBeLoose: true, language)
        receiver(answer, edit, errors, language)
        consentFields(answer, edit, errors, language)
        sharing(answer, edit, errors, language)
      })
    return try await page(form, of: place, context)
  }

  @MarkupBuilder private func receiver(
    _ answer: ReferralFormAnswer, _ edit: FormEdit, _ errors: FieldErrors, _ language: Language
  ) -> HTML {
    let list = ReferralTarget.list
    if case .dossier(let id) = answer.place, answer.internalLine != .yes { internalLineNotice(id, language) }
    SelectField(
      list.name, label: list.title(language), choices: targets(on: answer.today, language), value: edit[list.name],
      error: errors[list.name], in: language)
    TextField.date(
      "referred-on", label: ReferralTexts.on(language), value: edit["referred-on"] ?? answer.today.display,
      error: errors["referred-on"], in: language)
    ChoiceList(
      "warm", label: Text(nl: "Hoe", en: "How")(language),
      choices: [
        Choice(
          "yes", Text(nl: "Samen overgedragen", en: "Passed on together")(language),
          hint: Text(nl: "Een gesprek met z'n drieën", en: "A talk of the three of you")(language)),
        Choice("no", Text(nl: "Doorgegeven", en: "Passed on")(language)),
      ], values: Set(edit.all("warm")), error: errors["warm"], in: language)
  }

  @MarkupBuilder private func consentFields(
    _ answer: ReferralFormAnswer, _ edit: FormEdit, _ errors: FieldErrors, _ language: Language
  ) -> HTML {
    let manners = ConsentManner.list
    let givers = ConsentGiver.list
    ChoiceList(
      manners.name, label: manners.title(language),
      choices: manners.answers(on: answer.today, in: language) + [
        Choice(
          Self.noConsent, ReferralTexts.noConsent(language), hint: ReferralTexts.noConsentHint(language))
      ], values: Set(edit.all(manners.name)), hint: ReferralTexts.consentHint(language), error: errors[manners.name],
      in: language)
    SelectField(
      givers.name, label: givers.title(language), choices: givers.answers(on: answer.today, in: language),
      value: edit[givers.name] ?? ConsentGiver.client.rawValue, error: errors[givers.name], hasEmpty: false,
      in: language)
    TextField.date(
      "consent-on", label: ReferralTexts.consentOn(language), value: edit["consent-on"] ?? answer.today.display,
      error: errors["consent-on"], in: language)
  }

  @MarkupBuilder private func sharing(
    _ answer: ReferralFormAnswer, _ edit: FormEdit, _ errors: FieldErrors, _ language: Language
  ) -> HTML {
    let list = ReferralScope.list
    let offered = list.answers(on: answer.today, in: language).filter { choice in
      if case .dossier = answer.place { return true }
      return ReferralScope(rawValue: choice.value).map(ReferralScope.ofContacts.contains) ?? false
    }
    ChoiceList(
      list.name, label: list.title(language), choices: offered, values: Set(edit.all(list.name)), isMultiple: true,
      hint: ReferralTexts.least(language), error: errors[list.name], isOptional: true, in: language)
    TextArea(
      "agreement", label: ReferralTexts.agreement(language), value: edit["agreement"],
      hint: ReferralTexts.agreementStays(language), error: errors["agreement"], isOptional: true, count: 4_000,
      in: language)
  }

  private func internalLineNotice(_ dossier: DossierID.Public, _ language: Language) -> Notice {
    Notice(DossierTexts.internalLine(language), tone: .info) {
      P {
        Text(
          nl: "De interne zorglijn mag nog niets weten van deze cliënt. Vraagt de cliënt er zelf om? ",
          en: "The internal care line may not know of this client yet. Does the client ask for it? ")(language)
        A(.href("/w/dossier/\(dossier)/bekendheid")) {
          Text(nl: "Leg dat eerst vast.", en: "Record that first.")(language)
        }
      }
    }
  }
}
