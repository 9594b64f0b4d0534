import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

// What the receiver is told, and what became of it.

extension ReferralPages {
  func answer(in place: ReferralPlace, _ request: Request, _ context: StaffContext) async throws -> ActResult {
    let referral = try context.publicID(.referral)
    let form = try await context.form(from: request)
    let result = try await forms.act(form, context, then: place.href, draft: .referral(referral)) {
      let now = try await services.readReferral(referral, in: place, drafts: [], try context.occasion(at: services))
      return Self.stored(now.content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let outcome: ReferralOutcome? = reader.choice(ReferralOutcome.list.name, isRequired: true)
      let day = reader.date("answered-on", .past, from: try services.today(), isRequired: true)
      let text = reader.text("answer", upTo: 4_000)
      try FormErrors.check(reader)
      guard let outcome, let day else { throw HTTPFault.malformed }
      try await services.answerReferral(
        AnswerReferral.Form(outcome, on: day, answer: text ?? ""), to: referral, in: place, seen: form.seen,
        occasion)
    } again: { edit, errors in
      try await answerPage(in: place, edit, errors, context)
    }
    // Only the last word can close a dossier.
    let outcome = form[ReferralOutcome.list.name].flatMap { ReferralOutcome(rawValue: $0) }
    return outcome?.isFinal == true ? try await onward(result, from: place, context) : result
  }

  /// What the register holds of an answer; a day only when there is one.
  private static func stored(_ answer: ReferralAnswer) -> StoredForm {
    let given = answer.referral.answer
    let values = FormData([ReferralOutcome.list.name: given?.outcome.rawValue ?? "", "answer": answer.answer])
    let day = given.map { values.setting("answered-on", to: [$0.on.display]) }
    return StoredForm(day ?? values, version: answer.version)
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  func answerPage(
    in place: ReferralPlace, _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let id = try context.publicID(.referral)
    let shown = try await services.readReferral(
      id, in: place, drafts: [DraftForm.referral(id).name], try context.occasion(at: services))
    let referral = shown.content
    let kept = shown.form.kept(.referral(id))
    // An answer is heard today, also when there was one before.
    let today = FormData(["answered-on": shown.form.today.display])
    let edit = try edit ?? FormEdit(Self.stored(referral)).showing(today).restoring(kept.draft?.typed)
    let language = context.language
    let list = ReferralOutcome.list
    let form = DossierForm(
      title: ReferralTexts.answer(language),
      frame: shown.form.dossier,
      sub: [shown.form.sub(language), referral.receiver(language) + ", " + referral.referral.on.display]
        .compactMap(\.self).joined(separator: " · "),
      origin: place.origin, back: place.href, action: "\(place.href)/verwijzing/\(id)",
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        ChoiceList(
          list.name, label: list.title(language), choices: list.answers(on: shown.form.today, in: language),
          values: Set(edit.all(list.name)), error: errors[list.name], in: language)
        TextField.date(
          "answered-on", label: Text(nl: "Gehoord op", en: "Heard on")(language),
          value: edit["answered-on"] ?? shown.form.today.display, error: errors["answered-on"], in: language)
        TextArea(
          "answer", label: Text(nl: "Wat er is gezegd", en: "What was said")(language),
          value: edit["answer"], error: errors["answer"], isOptional: true, count: 4_000,
          in: language)
      })
    return try await page(form, of: place, context)
  }

  /// What the receiver is told, to read out, to send or to print: what was chosen, and no navigation.
  func sheet(in place: ReferralPlace, _ context: StaffContext) async throws -> Page {
    let found = try await services.readReferralSheet(
      try context.publicID(.referral), in: place, try context.occasion(at: services))
    let language = context.language
    let receiver = ReferralTarget.list[found.referral.target]?.name(language) ?? "–"
    return Page(
      BarePage(ReferralTexts.referral(language), profile: forms.shell.profile, visit: context.visit) {
        H1 { ReferralTexts.referral(language) + ": " + receiver.lowercased() }
        P(.class("muted")) { found.referral.on.display + " · " + forms.shell.profile.name }
        P { ReferralTexts.consented(language) }
        if found.shared.isEmpty {
          P { ReferralTexts.nothingShared(language) }
        } else {
          Ul { for line in found.shared { Li(.directionFromContent) { line(language) } } }
        }
        ButtonRow { LinkButton(DossierTexts.cancel(language), to: place.href, look: .line) }
      })
  }
}
