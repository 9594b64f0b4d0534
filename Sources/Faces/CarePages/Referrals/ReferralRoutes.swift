import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Passing a client on, and noting what became of it.
package struct ReferralRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/verwijzing/nieuw", name: "referral.make-form", use: makeForm),
      .post("/w/dossier/:dossier/verwijzing/nieuw", name: "referral.make", use: make),
      .get("/w/dossier/:dossier/verwijzing/:referral", name: "referral.answer-form", use: answerForm),
      .post("/w/dossier/:dossier/verwijzing/:referral", name: "referral.answer", use: answer),
    ]
  }

  // MARK: Making

  @Sendable private func makeForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await makePage(nil, FieldErrors(), context)
  }

  @Sendable private func make(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .newReferral) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let target = reader.text(ReferralTarget.list.name, upTo: 40, isRequired: true).flatMap { CodeKey($0) }
      let day = reader.date("referred-on", .past, from: try services.today(), isRequired: true)
      let warm = reader.text("warm", upTo: 3, isRequired: true)
      let agreement = reader.text("agreement", upTo: 4_000)
      try FormErrors.check(reader)
      guard let target, let day else { throw HTTPFault.malformed }
      try await services.makeReferral(
        MakeReferral.Form(
          to: target, on: day, isWarm: warm == "yes", hasConsent: reader.isTicked("consent"),
          agreement: agreement ?? ""),
        in: id, token: form.token, occasion)
    } again: { edit, errors in
      try await makePage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func makePage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await forms.frame(context, drafts: [.newReferral])
    let answer = shown.frame
    let kept = shown.kept(.newReferral)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let list = ReferralTarget.list
    let form = DossierForm(
      title: ReferralTexts.refer(language), sub: answer.label, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/verwijzing/nieuw", hidden: [("token", edit["token"] ?? context.requestID)],
      errors: errors, edit: edit, submit: ReferralTexts.refer(language), draft: kept,
      fields: .list {
        if answer.facts.internalLineNow != .yes { internalLineNotice(answer, language) }
        SelectField(
          list.name, label: list.title(language), choices: targets(answer, language), value: edit[list.name],
          error: errors[list.name], in: language)
        TextField.date(
          "referred-on", label: Text(nl: "Op", en: "On")(language),
          value: edit["referred-on"] ?? answer.today.display, error: errors["referred-on"], in: language)
        ChoiceList(
          "warm", label: Text(nl: "Hoe", en: "How")(language),
          choices: [
            Choice(
              "yes", Text(nl: "Samen overgedragen", en: "Passed on together")(language),
              hint: Text(nl: "Een gesprek met z'n drieën", en: "A talk of the three of you")(language)),
            Choice("no", Text(nl: "Doorgegeven", en: "Passed on")(language)),
          ], values: Set(edit.all("warm")), error: errors["warm"], in: language)
        TextArea(
          "agreement",
          label: Text(nl: "Wat je deelt, en wat is afgesproken", en: "What you share, and what was agreed")(language),
          value: edit["agreement"], error: errors["agreement"], isOptional: true, count: 4_000, in: language)
        CheckField(
          "consent", label: Text(nl: "De cliënt vindt dit goed", en: "The client agrees to this")(language),
          isTicked: edit.isTicked("consent"),
          hint: Text(
            nl: "Zonder toestemming deelt het loket niets, ook niet dat iemand heeft gebeld.",
            en: "Without consent the desk shares nothing, not even that somebody called.")(language),
          error: errors["consent"], in: language)
      })
    return try await forms.page(form, context)
  }

  private func internalLineNotice(_ answer: DossierFrame, _ language: Language) -> Notice {
    Notice(DossierTexts.internalLine(language), tone: .info) {
      P {
        Text(
          nl: "De interne zorglijn mag nog niets weten van deze cliënt. Vraagt de cliënt er zelf om? ",
          en: "The internal care line may not know of this client yet. Does the client ask for it? ")(language)
        A(.href("/w/dossier/\(answer.id)/bekendheid")) {
          Text(nl: "Leg dat eerst vast.", en: "Record that first.")(language)
        }
      }
    }
  }

  /// Each receiver under its line; the lines themselves are headings.
  private func targets(_ answer: DossierFrame, _ language: Language) -> [Choice] {
    ReferralTarget.list.choices(on: answer.today).map { code in
      let line = ReferralTarget.line(of: code.key)?.name(language)
      return Choice(code.key.text, [line, code.name(language)].compactMap { $0 }.joined(separator: ": "))
    }
  }

  // MARK: Answering

  @Sendable private func answerForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await answerPage(nil, FieldErrors(), context)
  }

  @Sendable private func answer(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let referral = try context.publicID(.referral)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .referral(referral)) {
      let now = try await services.readReferral(referral, in: id, drafts: [], try context.occasion(at: services))
      return Self.stored(now.content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let outcome: ReferralOutcome? = reader.choice(ReferralOutcome.list.name, isRequired: true)
      let day = reader.date("answered-on", .past, from: try services.today(), isRequired: true)
      let text = reader.text("answer", upTo: 4_000)
      try FormErrors.check(reader)
      guard let outcome, let day else { throw HTTPFault.malformed }
      try await services.answerReferral(
        AnswerReferral.Form(outcome, on: day, answer: text ?? ""), to: referral, in: id, seen: form.seen,
        occasion)
    } again: { edit, errors in
      try await answerPage(edit, errors, context)
    }
  }

  /// What the register holds of an answer; a day only when there is one.
  private static func stored(_ answer: ReferralAnswer) -> StoredForm {
    let given = answer.referral.answer
    let values = FormData([ReferralOutcome.list.name: given?.outcome.rawValue ?? "", "answer": answer.answer])
    let day = given.map { values.setting("answered-on", to: [$0.on.display]) }
    return StoredForm(day ?? values, version: answer.version)
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func answerPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let id = try context.publicID(.referral)
    let shown = try await services.readReferral(
      id, in: try context.publicID(.dossier), drafts: [DraftForm.referral(id).name],
      try context.occasion(at: services))
    let answer = shown.frame
    let referral = shown.content
    let kept = shown.kept(.referral(id))
    // An answer is heard today, also when there was one before.
    let today = FormData(["answered-on": answer.today.display])
    let edit = try edit ?? FormEdit(Self.stored(referral)).showing(today).restoring(kept.draft?.typed)
    let language = context.language
    let list = ReferralOutcome.list
    let form = DossierForm(
      title: ReferralTexts.answer(language),
      sub: answer.label + " · " + referral.receiver(language) + ", " + referral.referral.on.display,
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/verwijzing/\(id)",
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        ChoiceList(
          list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
          values: Set(edit.all(list.name)), error: errors[list.name], in: language)
        TextField.date(
          "answered-on", label: Text(nl: "Gehoord op", en: "Heard on")(language),
          value: edit["answered-on"] ?? answer.today.display, error: errors["answered-on"], in: language)
        TextArea(
          "answer", label: Text(nl: "Wat er is gezegd", en: "What was said")(language),
          value: edit["answer"], error: errors["answer"], isOptional: true, count: 4_000,
          in: language)
      })
    return try await forms.page(form, context)
  }
}
