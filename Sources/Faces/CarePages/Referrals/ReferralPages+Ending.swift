import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

// The client goes alone, or nobody is referred.

extension ReferralPages {
  /// The version of the draft of the form for a referral, when this form came in its place.
  private static let replaced = "replaced"

  // MARK: Alone

  func sendAlone(in place: ReferralPlace, _ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    let result = try await forms.act(form, context, then: place.href, draft: .goingAlone) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let target = reader.text(ReferralTarget.list.name, upTo: 40, isRequired: true).flatMap { CodeKey($0) }
      let day = reader.date("alone-on", .past, from: try services.today(), isRequired: true)
      let words = reader.text("words", upTo: 4_000)
      try FormErrors.check(reader)
      guard let day else { throw HTTPFault.malformed }
      let replaced = form[Self.replaced].flatMap { Int64($0) }.map {
        Occasion.SentForm(name: DraftForm.newReferral.name, draft: $0)
      }
      try await services.sendClientAlone(
        SendClientAlone.Form(to: target, on: day, words: words ?? "", ending: decision(of: form)), in: place,
        replacing: replaced, token: form.token, occasion)
    } again: { edit, errors in
      try await alonePage(in: place, edit, errors, context)
    }
    return decision(of: form) == nil ? result : try await onward(result, from: place, context)
  }

  /// The form in the place of the one for a referral, for which there is no consent: with what both of them ask.
  func alonePage(
    in place: ReferralPlace, insteadOf sent: FormData, _ context: StaffContext
  ) async throws -> Page {
    let values = FormData([
      Self.decision: sent[Self.decision] ?? "", ReferralTarget.list.name: sent[ReferralTarget.list.name] ?? "",
      "alone-on": sent["referred-on"] ?? "", "words": sent["agreement"] ?? "",
      Self.replaced: String(sent.draftVersion),
    ])
    var errors = FieldErrors()
    errors.add(ReferralRefusal.consentMissing.text(context.language), to: nil)
    return try await alonePage(in: place, FormEdit(StoredForm(values, version: 0)), errors, context)
  }

  /// - Parameters:
  ///   - edit: what was refused; `nil` for what was typed before.
  ///   - decision: which one the form begins with.
  func alonePage(
    in place: ReferralPlace, _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext,
    about decision: ReferralToMakeID.Public? = nil
  ) async throws -> Page {
    let answer = try await frame(of: place, .goingAlone, context)
    let kept = answer.kept(.goingAlone)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let list = ReferralTarget.list
    let replaced = edit[Self.replaced].map { [(Self.replaced, $0)] } ?? []
    let form = DossierForm(
      title: ReferralTexts.alone(language), frame: answer.dossier, sub: answer.sub(language), origin: place.origin,
      back: place.href,
      action: "\(place.href)/verwijzing/zelf", hidden: [("token", edit["token"] ?? context.requestID)] + replaced,
      errors: errors, edit: edit, submit: ReferralTexts.keepAlone(language), draft: kept,
      fields: .list {
        P(.class("muted")) { ReferralTexts.aloneHint(language) }
        decisionField(answer, edit, errors, about: decision, mayBeLoose: true, language)
        SelectField(
          list.name, label: ReferralTexts.aloneTo(language), choices: targets(on: answer.today, language),
          value: edit[list.name], error: errors[list.name], in: language)
        TextField.date(
          "alone-on", label: ReferralTexts.on(language), value: edit["alone-on"] ?? answer.today.display,
          error: errors["alone-on"], in: language)
        TextArea(
          "words", label: ReferralTexts.takesAlong(language), value: edit["words"], error: errors["words"],
          isOptional: true, count: 4_000, in: language)
      })
    return try await page(form, of: place, context)
  }

  // MARK: Not at all

  func drop(in place: ReferralPlace, _ request: Request, _ context: StaffContext) async throws -> ActResult {
    let form = try await context.form(from: request)
    let result = try await forms.act(form, context, then: place.href, draft: .notReferring) { form, occasion in
      // The form has no such field when nothing is left to choose.
      guard let decision = decision(of: form) else { throw Refusals(ReferralRefusal.endedAlready) }
      var reader = FormReader(form, in: context.language)
      let reason: NoReferralReason? = reader.choice(NoReferralReason.list.name)
      let words = reader.text("words", upTo: 2_000)
      try FormErrors.check(reader)
      guard reason != .corrected else { throw HTTPFault.malformed }
      try await services.dropReferral(
        decision, in: place, reason, words: words ?? "", token: form.token, occasion)
    } again: { edit, errors in
      try await dropPage(in: place, edit, errors, context)
    }
    return try await onward(result, from: place, context)
  }

  /// - Parameters:
  ///   - edit: what was refused; `nil` for what was typed before.
  ///   - decision: which one the form begins with.
  func dropPage(
    in place: ReferralPlace, _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext,
    about decision: ReferralToMakeID.Public? = nil
  ) async throws -> Page {
    let answer = try await frame(of: place, .notReferring, context)
    let kept = answer.kept(.notReferring)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let list = NoReferralReason.list
    let form = DossierForm(
      title: ReferralTexts.not(language), frame: answer.dossier, sub: answer.sub(language), origin: place.origin,
      back: place.href,
      action: "\(place.href)/verwijzing/niet", hidden: [("token", edit["token"] ?? context.requestID)],
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        if answer.toMake.isEmpty {
          Notice(ReferralTexts.nothingToMake(language), tone: .warn)
        } else {
          P(.class("muted")) { ReferralTexts.notHint(language) }
        }
        decisionField(answer, edit, errors, about: decision, mayBeLoose: false, language)
        SelectField(
          list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
          value: edit[list.name], error: errors[list.name], in: language)
        TextArea(
          "words", label: ReferralTexts.why(language), value: edit["words"], error: errors["words"], isOptional: true,
          count: 2_000, in: language)
      })
    return try await page(form, of: place, context)
  }
}
