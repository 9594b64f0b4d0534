import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Going on beyond the limit of a product, as a team lead allows it.
struct MoreSessionsRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/:trajectory/gesprekken", name: "trajectory.more-form", use: form),
      .post("/w/dossier/:dossier/traject/:trajectory/gesprekken", name: "trajectory.more", use: allow),
    ]
  }

  @Sendable private func form(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func allow(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .moreSessions(trajectory)) {
      form, occasion in
      try await services.allowMoreSessions(
        because: form.code(MoreSessionsReason.list.name), for: trajectory, in: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readMoreSessions(
      for: id, in: try context.publicID(.dossier), drafts: [DraftForm.moreSessions(id).name],
      try context.occasion(at: services))
    let (frame, answer) = (shown.frame, shown.content)
    let kept = shown.kept(.moreSessions(id))
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: answer.version))
    let (language, list) = (context.language, MoreSessionsReason.list)
    guard case .success(let count) = answer.more else { return try await refused(shown, context) }
    let form = DossierForm(
      title: TrajectoryTexts.moreSessions(language), frame: frame, sub: answer.product.name(language),
      back: "/w/dossier/\(frame.id)", action: "/w/dossier/\(frame.id)/traject/\(id)/gesprekken", errors: errors,
      edit: edit, submit: TrajectoryTexts.allow(count)(language), draft: kept,
      fields: .list {
        FactList(facts(answer, language))
        ChoiceList(
          list.name, label: list.title(language), choices: list.answers(on: frame.today, in: language),
          values: Set(edit.all(list.name)), error: errors[list.name], in: language)
      })
    return try await forms.page(form, context)
  }

  /// Why none can be allowed now, for whoever comes by an older page.
  private func refused(_ shown: Framed<ReadMoreSessions.Answer>, _ context: StaffContext) async throws -> Page {
    let (frame, language) = (shown.frame, context.language)
    var why: String?
    if case .failure(let refusal) = shown.content.more { why = refusal.text(language) }
    return try await forms.shell.page(TrajectoryTexts.moreSessions(language), in: .caseload, context) {
      DossierBar(
        frame, title: TrajectoryTexts.moreSessions(language), sub: shown.content.product.name(language), in: language)
      Notice(why ?? "", tone: .info) { FactList(facts(shown.content, language)) }
      ButtonRow { LinkButton(DossierTexts.cancel(language), to: "/w/dossier/\(frame.id)", look: .quiet) }
    }
  }

  private func facts(_ answer: ReadMoreSessions.Answer, _ language: Language) -> [(String, HTML)] {
    let allowed = answer.allowedSessions
    return [
      (
        TrajectoryTexts.sessions(language),
        HTML(DossierTexts.session(answer.heldSessions, of: allowed)(language))
      ),
      (
        TrajectoryTexts.before(language),
        answer.evaluation.map { HTML("\($0.on.display): \($0.decision.name(language))") } ?? .empty
      ),
      (
        Dependence.list.title(language), answer.evaluation.map { HTML($0.dependence.name(language)) } ?? .empty
      ),
    ]
  }
}
