import Access
package import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// The dossier, and how one comes about.
package struct DossierRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell
  let forms: DossierForms
  let readDossier: ReadDossier
  let words: BesideWords

  /// - Parameters:
  ///   - readDossier: with what stands beside care in a dossier.
  ///   - words: what the first page calls that.
  package init(
    services: DeskServices, shell: WorkspaceShell, readDossier: ReadDossier, words: BesideWords
  ) {
    self.services = services
    self.readDossier = readDossier
    self.words = words
    self.shell = shell
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier", name: "dossier.show", use: show),
      .post("/w/dossier/:dossier/neem", name: "dossier.take", use: take),
      .get("/w/contact/:contact/traject", name: "dossier.start-form", use: startForm),
      .post("/w/contact/:contact/traject", name: "dossier.start", use: start),
      .post("/w/contact/:contact/koppel", name: "contact.link", use: link),
      .post("/w/contact/:contact/koppel/zoek", name: "contact.link-find", use: find),
      .get("/w/dossier/:dossier/overdracht", name: "dossier.hand-over-form", use: handOverForm),
      .post("/w/dossier/:dossier/overdracht", name: "dossier.hand-over", use: handOver),
    ] + KnownRoutes(services: services, forms: forms).routes
      + DraftRoutes(services: services, shell: shell).routes
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let filter = request.uri.queryParameters["toon"].flatMap { DossierEvent.Kind(rawValue: String($0)) }
    let number = request.uri.queryParameters["blad"].flatMap { Int($0) } ?? 1
    let answer = try await readDossier(
      try context.publicID(.dossier), showing: filter, page: number, try context.occasion(at: services))
    let moments = shell.moments(context)
    return try await shell.page(DossierTexts.dossier(context.language), in: .caseload, context) {
      DossierPage(answer: answer, moments: moments, visit: context.visit, words: words)
    }
  }

  @Sendable private func take(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    _ = try await context.form(from: request)
    let id = try context.publicID(.dossier)
    do {
      try await services.takeDossier(id, try context.occasion(at: services))
    } catch is StaleVersion {
      // A colleague took it first: the dossier says who carries it.
    }
    return SeeOther("/w/dossier/\(id)", saying: .saved)
  }

  // MARK: From a contact

  @Sendable private func startForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await startPage(context, token: context.requestID, errors: FieldErrors())
  }

  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> Response {
    let contact = try context.publicID(.contact)
    let form = try await context.form(from: request)
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      { form in
        let owner = form["van"].flatMap { StartDossier.Owner(rawValue: $0) } ?? .me
        let id = try await services.startDossier(
          from: contact, owner: owner, token: form.token, try context.occasion(at: services))
        return SeeOther("/w/dossier/\(id)", saying: .saved).response(from: request, context: context)
      },
      again: { refused in
        try await startPage(context, token: refused.form[FormData.token] ?? "", errors: refused.errors)
          .response(from: request, context: context)
      })
  }

  @Sendable private func link(_ request: Request, _ context: StaffContext) async throws -> Response {
    let contact = try context.publicID(.contact)
    let form = try await context.form(from: request)
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      { form in
        var reader = FormReader(form, in: context.language)
        let chosen = reader.publicID("dossier", of: DossierRecord.self, isRequired: true)
        try FormErrors.check(reader)
        guard let chosen else { throw HTTPFault.malformed }
        try await services.linkContact(contact, to: chosen, try context.occasion(at: services))
        return SeeOther("/w/dossier/\(chosen)", saying: .saved).response(from: request, context: context)
      },
      again: { refused in
        try await startPage(context, token: context.requestID, errors: refused.errors)
          .response(from: request, context: context)
      })
  }

  @Sendable private func find(_ request: Request, _ context: StaffContext) async throws -> Page {
    let search = try await RecordSearch(services, try await context.form(from: request), context)
    return try await startPage(context, token: context.requestID, errors: search.errors, search)
  }

  private func startPage(
    _ context: StaffContext, token: String, errors: FieldErrors, _ search: RecordSearch = RecordSearch()
  ) async throws -> Page {
    let occasion = try context.occasion(at: services)
    let contact = try await services.readContact(try context.publicID(.contact), occasion)
    let mine = try await services.listCaseload(.mine, occasion)
    return try await shell.page(
      DossierTexts.dossier(context.language), in: .contacts, context, status: errors.isEmpty ? .fine : .refused
    ) {
      StartPage(
        contact: contact, dossiers: mine.lines, search: search, token: token, errors: errors, visit: context.visit)
    }
  }

  // MARK: Handing over

  @Sendable private func handOverForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await handOverPage(nil, FieldErrors(), context)
  }

  @Sendable private func handOver(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .handOver) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let worker = reader.publicID("worker", of: AccountRecord.self, isRequired: true)
      try FormErrors.check(reader)
      guard let worker else { throw HTTPFault.malformed }
      let told: Bool? =
        switch form["client-told"] {
        case "yes": true
        case "no": false
        default: nil
        }
      try await services.handOverDossier(
        id, to: worker, reason: form.code(ReassignmentReason.list.name), clientTold: told, seen: form.seen,
        occasion)
    } again: { edit, errors in
      try await handOverPage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func handOverPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await forms.frame(context, for: .reassignDossier, drafts: [.handOver])
    let answer = shown.frame
    let kept = shown.kept(.handOver)
    let language = context.language
    let workers = try await forms.colleagues(context).map { Choice($0.publicID.text, $0.label) }
    let list = ReassignmentReason.list
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: answer.version))
    let form = DossierForm(
      title: DossierTexts.handOver(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/overdracht", errors: errors, edit: edit,
      submit: DossierTexts.handOver(language), draft: kept,
      fields: .list {
        SelectField(
          "worker", label: Text(nl: "Aan wie", en: "To whom")(language), choices: workers, value: edit["worker"],
          error: errors["worker"], in: language)
        SelectField(
          list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
          value: edit[list.name], error: errors[list.name], in: language)
        ChoiceList(
          "client-told", label: Text(nl: "Weet de cliënt het?", en: "Was the client told?")(language),
          choices: [
            Choice("yes", Text(nl: "Ja", en: "Yes")(language)),
            Choice("no", Text(nl: "Nog niet", en: "Not yet")(language)),
          ], values: Set([edit["client-told"]].compactMap { $0 }), error: errors["client-told"], in: language)
      })
    return try await forms.page(form, context)
  }
}
