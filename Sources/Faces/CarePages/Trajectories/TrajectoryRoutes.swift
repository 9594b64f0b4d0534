package import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Starting, evaluating, closing and re-opening help.
package struct TrajectoryRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms
  let evaluateTrajectory: EvaluateTrajectory

  package init(services: DeskServices, shell: WorkspaceShell, evaluateTrajectory: EvaluateTrajectory) {
    self.services = services
    self.evaluateTrajectory = evaluateTrajectory
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/nieuw", name: "trajectory.start-form", use: startForm),
      .post("/w/dossier/:dossier/traject/nieuw", name: "trajectory.start", use: start),
      .get("/w/dossier/:dossier/traject/:trajectory/evaluatie", name: "trajectory.evaluate-form", use: evaluateForm),
      .post("/w/dossier/:dossier/traject/:trajectory/evaluatie", name: "trajectory.evaluate", use: evaluate),
    ] + SessionRoutes(services: services, forms: forms).routes + ClosingRoutes(services: services, forms: forms).routes
      + ReopeningRoutes(services: services, forms: forms).routes
  }

  // MARK: Starting

  @Sendable private func startForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    do {
      return try await startPage(nil, FieldErrors(), context)
    } catch is NotFound {
      return try await forms.leftover(.newTrajectory, context)
    }
  }

  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .newTrajectory) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", of: RegistrationRecord.self, isRequired: true)
      let day = reader.date("opened-on", .past, from: try services.today(), isRequired: true)
      let product = reader.text("product", upTo: 40, isRequired: true).flatMap { CodeKey($0) }
      let part = SubPurposeChoice(form[SubPurposeChoice.field], of: product)
      if part.isOfOther { reader.refuse(TrajectoryRefusal.subPurposeNotOffered.text, at: SubPurposeChoice.field) }
      let work: WorkSituation = reader.choice(WorkSituation.list.name) ?? .unknown
      let every = reader.number("evaluate-every", in: 1...50)
      let second = try await forms.colleague("second-name", of: &reader, context)
      try FormErrors.check(reader)
      guard let registration, let day, let product else { throw HTTPFault.malformed }
      _ = try await services.startTrajectory(
        StartTrajectory.Form(
          product: product, subPurpose: part.key, on: day,
          topics: form.all(HelpQuestion.list.name).compactMap { CodeKey($0) },
          workAtStart: work, evaluateEvery: every, secondName: second),
        of: registration, in: id, token: form.token, occasion)
    } again: { edit, errors in
      try await startPage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func startPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readStart(
      try context.publicID(.dossier), drafts: [DraftForm.newTrajectory.name], try context.occasion(at: services))
    let answer = shown.frame
    let kept = shown.kept(.newTrajectory)
    let edit = try edit ?? kept.edit()
    let open = shown.content.registration
    let language = context.language
    let asked = open.registration.requests.filter(\.isOpen).map(\.topic)
    let topics = edit[HelpQuestion.list.name] == nil ? asked.map(\.text) : edit.all(HelpQuestion.list.name)
    let colleagues = try await forms.colleagues(context).map { Choice($0.publicID.text, $0.label) }
    let work = WorkSituation.list
    let form = DossierForm(
      title: DossierTexts.startTrajectory(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/traject/nieuw",
      hidden: [("token", edit["token"] ?? context.requestID), ("registration", open.id.text)], errors: errors,
      edit: edit, submit: DossierTexts.startTrajectory(language), draft: kept,
      fields: .list {
        ChoiceList(
          "product", label: Text(nl: "Product", en: "Product")(language),
          choices: shown.content.products.map {
            Choice($0.key.text, $0.name(language), hint: $0.question(language))
          }, values: Set(edit.all("product")), error: errors["product"], in: language)
        SelectField(
          SubPurposeChoice.field, label: SubPurposeChoice.label(language),
          choices: SubPurposeChoice.choices(of: shown.content.products, in: language),
          value: edit[SubPurposeChoice.field], hint: SubPurposeChoice.hint(language),
          error: errors[SubPurposeChoice.field], isOptional: true, in: language)
        ChoiceList(
          HelpQuestion.list.name, label: HelpQuestion.list.title(language),
          choices: HelpQuestion.answers(asked, in: language), values: Set(topics),
          isMultiple: true, error: errors[HelpQuestion.list.name], in: language)
        TextField.date(
          "opened-on", label: Text(nl: "Begint op", en: "Starts on")(language),
          value: edit["opened-on"] ?? answer.today.display, error: errors["opened-on"], in: language)
        SelectField(
          work.name, label: work.title(language), choices: work.answers(on: answer.today, in: language),
          value: edit[work.name], isOptional: true, in: language)
        SelectField(
          "second-name", label: Text(nl: "Wie kijkt mee", en: "Who looks along")(language), choices: colleagues,
          value: edit["second-name"], hint: Text(nl: "Alleen bij een time-out", en: "With a time-out only")(language),
          error: errors["second-name"], isOptional: true, in: language)
        TextField(
          "evaluate-every",
          label: Text(nl: "Evalueren na zoveel gesprekken", en: "Evaluate after so many sessions")(language),
          value: edit["evaluate-every"],
          hint: Text(nl: "Leeg: zoals bij het product hoort", en: "Empty: as the product says")(language),
          error: errors["evaluate-every"], isOptional: true, mode: .numeric, width: .two, in: language)
      })
    return try await forms.page(form, context)
  }

  // MARK: Evaluating

  @Sendable private func evaluateForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await evaluatePage(nil, FieldErrors(), context)
  }

  @Sendable private func evaluate(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    // What is to end is closed next.
    let ends = form[EvaluationDecision.list.name] == EvaluationDecision.stop.rawValue
    let next: Href = ends ? "/w/dossier/\(id)/traject/\(trajectory)/afsluiten" : "/w/dossier/\(id)"
    return try await forms.act(form, context, then: next, draft: .evaluation(trajectory)) {
      form, occasion in
      var reader = FormReader(form, in: context.language)
      let decision: EvaluationDecision? = reader.choice(EvaluationDecision.list.name, isRequired: true)
      let held = reader.number("after-sessions", in: 0...500, isRequired: true)
      let extra = reader.number("extra-sessions", in: 0...50) ?? 0
      let colleague = try await forms.colleague("colleague", of: &reader, context)
      let strength: OwnStrength = reader.choice(OwnStrength.list.name) ?? .unknown
      let strengths = reader.text("strengths", upTo: 20_000) ?? ""
      let note = reader.text("note", upTo: 20_000, isRequired: true)
      try FormErrors.check(reader)
      guard let decision, let held, let note else { throw HTTPFault.malformed }
      try await evaluateTrajectory(
        EvaluateTrajectory.Form(
          afterSessions: held, decision: decision, extraSessions: extra, colleague: colleague,
          hadMedicalView: reader.isTicked("medical-view"), ownStrength: strength,
          subPurpose: form.code(SubPurposeChoice.field), note: note, strengths: strengths),
        of: trajectory, in: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await evaluatePage(edit, errors, context)
    }
  }

  /// Each evaluation is a new one, so that nothing of the form is stored before it.
  private static func stored(_ answer: TrajectoryChoiceAnswer) -> StoredForm {
    StoredForm(FormData(fields: []), version: answer.version)
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func evaluatePage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readOpenHelp(
      id, in: try context.publicID(.dossier), drafts: [DraftForm.evaluation(id).name],
      try context.occasion(at: services))
    let answer = shown.frame
    let help = shown.content
    let kept = shown.kept(.evaluation(id))
    let edit = try edit ?? kept.edit(Self.stored(help))
    let language = context.language
    let list = EvaluationDecision.list
    let colleagues = try await forms.colleagues(context).map { Choice($0.publicID.text, $0.label) }
    let form = DossierForm(
      title: DossierTexts.evaluate(language), frame: answer, sub: help.product.name(language),
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/traject/\(help.id)/evaluatie",
      hidden: [("after-sessions", String(help.heldSessions))], errors: errors, edit: edit,
      submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        TileGroup(
          list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
          value: edit[list.name], error: errors[list.name], in: language)
        TextArea(
          "note", label: Text(nl: "Wat hebben jullie besproken", en: "What was discussed")(language),
          value: edit["note"], error: errors["note"], rows: 6, count: 20_000, in: language)
        SelectField(
          OwnStrength.list.name, label: OwnStrength.list.title(language),
          choices: OwnStrength.list.answers(on: answer.today, in: language), value: edit[OwnStrength.list.name],
          error: errors[OwnStrength.list.name], isOptional: true, in: language)
        TextArea(
          "strengths", label: Text(nl: "Waar de cliënt op kan bouwen", en: "What the client can build on")(language),
          value: edit["strengths"], error: errors["strengths"], isOptional: true, rows: 3, count: 20_000, in: language)
        if !help.product.subPurposes.isEmpty {
          SelectField(
            SubPurposeChoice.field, label: SubPurposeChoice.label(language),
            choices: help.product.subPurposes.map { Choice($0.key.text, $0.name(language)) },
            value: edit[SubPurposeChoice.field] ?? help.subPurpose?.text,
            hint: SubPurposeChoice.kept(language), error: errors[SubPurposeChoice.field], isOptional: true,
            in: language)
        }
        SelectField(
          "colleague", label: Text(nl: "Wie keek mee", en: "Who looked along")(language), choices: colleagues,
          value: edit["colleague"], error: errors["colleague"], isOptional: true, in: language)
        CheckField(
          "medical-view",
          label: Text(nl: "Met medische of psychologische blik", en: "With a medical or psychological view")(language),
          isTicked: edit.isTicked("medical-view"), in: language)
        TextField(
          "extra-sessions", label: Text(nl: "Extra gesprekken", en: "More sessions")(language),
          value: edit["extra-sessions"], error: errors["extra-sessions"], isOptional: true, mode: .numeric, width: .two,
          in: language)
      })
    return try await forms.page(form, context)
  }
}
