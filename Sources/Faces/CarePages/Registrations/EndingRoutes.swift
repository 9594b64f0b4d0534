import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Ending accepted help questions for which no help comes.
struct EndingRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/aanmelding/afronden", name: "registration.end-form", use: form),
      .post("/w/dossier/:dossier/aanmelding/afronden", name: "registration.end", use: end),
    ]
  }

  @Sendable private func form(_ request: Request, _ context: StaffContext) async throws -> Page {
    let asked = request.uri.queryParameters[DraftForm.registrationName[...]].flatMap { RegistrationID.Public($0) }
    do {
      return try await page(nil, of: asked, FieldErrors(), context)
    } catch let error as NotFound {
      guard let asked else { throw error }
      return try await forms.leftover(.endRegistration(asked), context)
    }
  }

  @Sendable private func end(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    let asked = form.registration
    let topics = form.all(HelpQuestion.list.name).compactMap { CodeKey($0) }
    let shown = try await services.readRegistration(id, of: asked, try context.occasion(at: services))
    // Who does not carry a dossier can't open it once it is closed.
    let isLast = shown.content.registration.requests.allSatisfy { !$0.isOpen || topics.contains($0.topic) }
    let next: Href = isLast && !shown.frame.isMine ? "/w/aanmeldingen" : "/w/dossier/\(id)"
    return try await forms.act(form, context, then: next, draft: asked.map { .endRegistration($0) }) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", of: RegistrationRecord.self, isRequired: true)
      let ending: RequestEnding? = reader.choice(RequestEnding.list.name)
      let reason = ending == .noOffer ? form.code(NoOfferReason.list.name) : nil
      try FormErrors.check(reader)
      guard let registration else { throw HTTPFault.malformed }
      try await services.endRegistration(
        topics, as: ending, noOffer: reason, of: registration, in: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(edit, of: asked, errors, context)
    }
  }

  /// - Parameters:
  ///   - edit: what was refused; `nil` for what was typed before.
  ///   - registration: the one that the page is about already.
  private func page(
    _ edit: FormEdit?, of registration: RegistrationID.Public?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readRegistration(
      try context.publicID(.dossier), of: registration, drafts: { [DraftForm.endRegistration($0).name] },
      try context.occasion(at: services))
    let (answer, open) = (shown.frame, shown.content)
    let asked = open.registration.requests.filter(\.isOpen).map(\.topic)
    guard edit != nil || open.registration.triage?.decision == .accept && !asked.isEmpty else { throw NotFound() }
    let kept = shown.kept(.endRegistration(open.id))
    // Questions end once, so that nothing of the form is stored before it.
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: open.version))
    let (language, list) = (context.language, RequestEnding.list)
    let topics = edit[HelpQuestion.list.name] == nil ? asked.map(\.text) : edit.all(HelpQuestion.list.name)
    let form = DossierForm(
      title: DossierTexts.endRegistration(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/aanmelding/afronden", hidden: [("registration", open.id.text)], errors: errors,
      edit: edit, submit: DossierTexts.endRegistration(language), draft: kept,
      fields: .list {
        P { DossierTexts.endWhy(language) }
        ChoiceList(
          HelpQuestion.list.name, label: HelpQuestion.list.title(language),
          choices: HelpQuestion.answers(asked, in: language), values: Set(topics),
          isMultiple: true, error: errors[HelpQuestion.list.name], in: language)
        ChoiceList(
          list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
          values: Set(edit.all(list.name)), error: errors[list.name], in: language)
        NoOfferField(edit: edit, errors: errors, today: answer.today, language: language)
      })
    return try await forms.page(form, context)
  }
}
