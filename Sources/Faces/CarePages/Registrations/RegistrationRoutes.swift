import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Deciding on registrations, and new ones in a dossier.
package struct RegistrationRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/aanmeldingen", name: "registrations.list") { request, context in
        try await forms.shell.list(try await queue(request, context, isFile: false), in: .registrations, context)
      },
      .get("/w/aanmeldingen/csv", name: "registrations.csv") { request, context in
        forms.shell.file(try await queue(request, context, isFile: true), context)
      },
      .get("/w/dossier/:dossier/besluit", name: "registration.decide-form", use: decideForm),
      .post("/w/dossier/:dossier/besluit", name: "registration.decide", use: decide),
      .get("/w/dossier/:dossier/aanmelding/nieuw", name: "registration.add-form", use: addForm),
      .post("/w/dossier/:dossier/aanmelding/nieuw", name: "registration.add", use: add),
    ] + EndingRoutes(services: services, forms: forms).routes + IntakeRoutes(services: services, forms: forms).routes
  }

  private func queue(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<RegistrationFilter, RegistrationLine> {
    let place = ListPlace<RegistrationFilter>("/w/aanmeldingen", usual: .oldestFirst, request)
    let answer = try await services.listRegistrations(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return RegistrationQueuePage(answer: answer, place: place, moments: forms.shell.moments(context)).list
  }

  // MARK: Deciding

  @Sendable private func decideForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    let asked = request.uri.queryParameters[DraftForm.registrationName[...]].flatMap { RegistrationID.Public($0) }
    return try await decidePage(nil, of: asked, FieldErrors(), context)
  }

  @Sendable private func decide(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    let asked = form["registration"].flatMap { RegistrationID.Public($0) }
    return try await forms.act(
      form, context, then: next(after: form, in: id), draft: asked.map { .decision($0) }
    ) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", of: RegistrationRecord.self, isRequired: true)
      let decision: TriageDecision? = reader.choice(TriageDecision.list.name, isRequired: true)
      let urgency: Urgency? = reader.choice(Urgency.list.name, isRequired: true)
      let reason = decision == .noOffer ? form.code(NoOfferReason.list.name) : nil
      try FormErrors.check(reader)
      guard let registration, let decision, let urgency else { throw HTTPFault.malformed }
      try await services.decideRegistration(
        registration, in: id, decision, urgency: urgency, noOffer: reason, takesOn: reader.isTicked("take"),
        seen: form.seen,
        occasion)
    } again: { edit, errors in
      try await decidePage(edit, of: asked, errors, context)
    }
  }

  /// Somebody who decides otherwise than to help closes the dossier, and can't open it unless they carry it; who decides to
  /// refer does that next.
  private func next(after form: FormData, in dossier: DossierID.Public) -> Href {
    switch form[TriageDecision.list.name].flatMap({ TriageDecision(rawValue: $0) }) {
    case .accept: "/w/dossier/\(dossier)"
    case .refer: "/w/dossier/\(dossier)/verwijzing/nieuw"
    default: (form["take"] ?? "").isEmpty ? "/w/aanmeldingen" : "/w/dossier/\(dossier)"
    }
  }

  /// - Parameters:
  ///   - edit: what was refused; `nil` for a decision that is still to be made, with what was typed before.
  ///   - registration: the one that the page is about already.
  private func decidePage(
    _ edit: FormEdit?, of registration: RegistrationID.Public?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readTriage(
      try context.publicID(.dossier), of: registration, drafts: { [DraftForm.decision($0).name] },
      try context.occasion(at: services))
    let answer = shown.frame
    let open = shown.content.registration
    let language = context.language
    // A decision is made once, so that nothing of the form is stored before it.
    let kept = shown.kept(.decision(open.id))
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: open.version))
    let form = DossierForm(
      title: DossierTexts.decide(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/besluit",
      hidden: [("registration", open.id.text)], errors: errors, edit: edit,
      submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        P {
          open.registration.requests.compactMap { HelpQuestion.spoken($0.topic)?(language) }.joined(separator: ", ")
        }
        TriageContact(contact: shown.content.contact, moments: forms.shell.moments(context))
        TileGroup(
          TriageDecision.list.name, label: TriageDecision.list.title(language),
          choices: TriageDecision.list.answers(on: answer.today, in: language), value: edit[TriageDecision.list.name],
          error: errors[TriageDecision.list.name], in: language)
        NoOfferField(edit: edit, errors: errors, today: answer.today, language: language)
        TileGroup(
          Urgency.list.name, label: Urgency.list.title(language),
          choices: Urgency.list.answers(on: answer.today, in: language),
          value: edit[Urgency.list.name] ?? Urgency.usual.rawValue, error: errors[Urgency.list.name], in: language)
        if !answer.hasOwner {
          CheckField("take", label: DossierTexts.take(language), isTicked: edit.isTicked("take"), in: language)
        }
      })
    return try await forms.page(form, context)
  }

  // MARK: A new question

  @Sendable private func addForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await addPage(nil, FieldErrors(), context)
  }

  @Sendable private func add(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .newRegistration) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let channel: ContactChannel = reader.choice(ContactChannel.list.name) ?? .unknown
      try FormErrors.check(reader)
      _ = try await services.addRegistration(
        in: id, topics: form.all(HelpQuestion.list.name).compactMap { CodeKey($0) }, channel: channel,
        path: form.code(PathToDesk.list.name) ?? "unknown",
        notInternal: form.code(ReasonNotInternal.list.name) ?? "unknown", token: form.token, occasion)
    } again: { edit, errors in
      try await addPage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func addPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await forms.frame(context, drafts: [.newRegistration])
    let answer = shown.frame
    let kept = shown.kept(.newRegistration)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let form = DossierForm(
      title: DossierTexts.newRegistration(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/aanmelding/nieuw", hidden: [("token", edit["token"] ?? context.requestID)],
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        ComboField(
          HelpQuestion.list.name, label: HelpQuestion.list.title(language),
          choices: HelpQuestion.answers(on: answer.today, in: language),
          values: edit.all(HelpQuestion.list.name), error: errors[HelpQuestion.list.name], in: language)
        SelectField(
          ContactChannel.list.name, label: ContactChannel.list.title(language),
          choices: ContactChannel.list.answers(on: answer.today, in: language), value: edit[ContactChannel.list.name],
          isOptional: true, in: language)
        for list in [PathToDesk.list, ReasonNotInternal.list] {
          SelectField(
            list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
            value: edit[list.name], error: errors[list.name], isOptional: true, in: language)
        }
      })
    return try await forms.page(form, context)
  }
}

/// Why the desk has no offer. It stands with the answer that asks for it; the stylesheet hides it beside any other.
struct NoOfferField: Markup {
  let edit: FormEdit
  let errors: FieldErrors
  let today: LocalDate
  let language: Language

  var html: HTML {
    let list = NoOfferReason.list
    Div(.class("no-offer")) {
      SelectField(
        list.name, label: list.title(language), choices: list.answers(on: today, in: language), value: edit[list.name],
        hint: DossierTexts.noOfferWhy(language), error: errors[list.name], in: language)
    }
  }
}
