import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// The evaluation: what was before and what is now, what was decided, and who looked along.
struct EvaluationRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms
  let evaluateTrajectory: EvaluateTrajectory

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/:trajectory/evaluatie", name: "trajectory.evaluate-form", use: form),
      .post("/w/dossier/:dossier/traject/:trajectory/evaluatie", name: "trajectory.evaluate", use: evaluate),
    ]
  }

  @Sendable private func form(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func evaluate(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    let next = Self.next(after: form[EvaluationDecision.list.name].flatMap(EvaluationDecision.init))
    return try await forms.act(
      form, context, then: next.map { "/w/dossier/\(id)/traject/\(trajectory)/\($0)" } ?? "/w/dossier/\(id)",
      draft: .evaluation(trajectory)
    ) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let decision: EvaluationDecision? = reader.choice(EvaluationDecision.list.name, isRequired: true)
      let dependence: Dependence? = reader.choice(Dependence.list.name, isRequired: true)
      let held = reader.number("after-sessions", in: 0...500, isRequired: true)
      let colleague = try await forms.colleague("colleague", of: &reader, context)
      let view = Self.medicalView(form, &reader)
      let strength: OwnStrength = reader.choice(OwnStrength.list.name) ?? .unknown
      let strengths = reader.text("strengths", upTo: 20_000) ?? ""
      let note = reader.text("note", upTo: 20_000, isRequired: true)
      try FormErrors.check(reader)
      guard let decision, let dependence, let held, let note else { throw HTTPFault.malformed }
      try await evaluateTrajectory(
        EvaluateTrajectory.Form(
          afterSessions: held, decision: decision, colleague: colleague, medicalView: view, dependence: dependence,
          ownStrength: strength, subPurpose: form.code(SubPurposeChoice.field), note: note, strengths: strengths),
        of: trajectory, in: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// What is decided is done next.
  private static func next(after decision: EvaluationDecision?) -> String? {
    switch decision {
    case .stop: "afsluiten"
    case .stepUp, .stepDown: "overstap"
    case .goOn, .adjust, .refer, nil: nil
    }
  }

  private static func medicalView(_ form: FormData, _ reader: inout FormReader) -> EvaluateTrajectory.Form.View? {
    let name = reader.text("medical-name", upTo: 200)
    if let role = form["medical-view"].flatMap(ConsultedRole.init) { return .looked(role, name: name ?? "") }
    let consultation = reader.publicID("medical-view", of: ConsultationRecord.self)
    if name != nil { reader.refuse(TrajectoryTexts.nameWithoutRole, at: "medical-name") }
    return consultation.map { .consultation($0) }
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readEvaluation(
      of: id, in: try context.publicID(.dossier), drafts: [DraftForm.evaluation(id).name],
      try context.occasion(at: services))
    let (frame, answer) = (shown.frame, shown.content)
    let kept = shown.kept(.evaluation(id))
    // Each evaluation is a new one, so that nothing of the form is stored before it.
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: answer.version))
    let language = context.language
    let colleagues = try await forms.colleagues(context).map { Choice($0.publicID.text, $0.label) }
    let form = DossierForm(
      title: DossierTexts.evaluate(language), frame: frame, sub: answer.help.product.name(language),
      back: "/w/dossier/\(frame.id)", action: "/w/dossier/\(frame.id)/traject/\(id)/evaluatie",
      hidden: [("after-sessions", String(answer.help.heldSessions))], errors: errors, edit: edit,
      submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        EvaluationLookBack(help: answer.help, dossier: frame.id, language: language)
        EvaluationFields(
          answer: answer, today: frame.today, colleagues: colleagues, edit: edit, errors: errors, language: language)
      })
    return try await forms.page(form, context)
  }
}
