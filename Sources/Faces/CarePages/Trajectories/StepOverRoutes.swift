import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Going on in heavier, lighter or other help for the same questions, in one act.
struct StepOverRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/:trajectory/overstap", name: "trajectory.step-over-form", use: form),
      .post("/w/dossier/:dossier/traject/:trajectory/overstap", name: "trajectory.step-over", use: stepOver),
    ]
  }

  @Sendable private func form(_ request: Request, _ context: StaffContext) async throws -> Page {
    do {
      return try await page(nil, FieldErrors(), context)
    } catch is NotFound {
      return try await forms.leftover(.steppingOver(try context.publicID(.trajectory)), context)
    }
  }

  @Sendable private func stepOver(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .steppingOver(trajectory)) {
      form, occasion in
      var reader = FormReader(form, in: context.language)
      let direction: StepDirection? = reader.choice(StepDirection.list.name, isRequired: true)
      let product = reader.text("product", upTo: 40, isRequired: true).flatMap { CodeKey($0) }
      let part = SubPurposeChoice(form[SubPurposeChoice.field], of: product)
      if part.isOfOther { reader.refuse(TrajectoryRefusal.subPurposeNotOffered.text, at: SubPurposeChoice.field) }
      let day = reader.date("opened-on", .past, from: try services.today(), isRequired: true)
      let reached: GoalsReached? = reader.choice(GoalsReached.list.name, isRequired: true)
      let work: WorkSituation? = reader.choice(WorkSituation.list.name, isRequired: true)
      let second = try await forms.colleague("second-name", of: &reader, context)
      let every = reader.number("evaluate-every", in: 1...50)
      try FormErrors.check(reader)
      guard let product, let day else { throw HTTPFault.malformed }
      _ = try await services.stepOver(
        StepOver.Form(
          to: product,
          StepOverForm(
            direction, on: day, subPurpose: part.key, evaluateEvery: every, secondName: second, goalsReached: reached,
            work: work),
          takesGoals: reader.isTicked("takes-goals")),
        from: trajectory, in: id, seen: form.seen, token: form.token, occasion)
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readStepOver(
      from: id, in: try context.publicID(.dossier), drafts: [DraftForm.steppingOver(id).name],
      try context.occasion(at: services))
    let (frame, answer) = (shown.frame, shown.content)
    let kept = shown.kept(.steppingOver(id))
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: answer.version))
    let language = context.language
    let colleagues = try await forms.colleagues(context).map { Choice($0.publicID.text, $0.label) }
    let form = DossierForm(
      title: TrajectoryTexts.stepOver(language), frame: frame, sub: answer.help.product.name(language),
      back: "/w/dossier/\(frame.id)", action: "/w/dossier/\(frame.id)/traject/\(id)/overstap",
      hidden: [("token", edit["token"] ?? context.requestID)], errors: errors, edit: edit,
      submit: TrajectoryTexts.stepOver(language), draft: kept,
      fields: .list {
        ClosingChecklist(items: answer.items, dossier: frame.id, openCrisis: nil, language: language).html
        StepOverFields(
          answer: answer, today: frame.today, colleagues: colleagues, edit: edit, errors: errors, language: language)
      })
    return try await forms.page(form, context)
  }
}
