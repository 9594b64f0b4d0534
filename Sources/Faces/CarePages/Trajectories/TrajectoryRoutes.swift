package import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Starting help, and the steps that follow.
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
    ] + SessionRoutes(services: services, forms: forms).routes
      + EvaluationRoutes(services: services, forms: forms, evaluateTrajectory: evaluateTrajectory).routes
      + MoreSessionsRoutes(services: services, forms: forms).routes
      + StepOverRoutes(services: services, forms: forms).routes
      + ClosingRoutes(services: services, forms: forms).routes
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
          value: edit["second-name"], hint: TrajectoryTexts.secondName(shown.content.products, language),
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
}
