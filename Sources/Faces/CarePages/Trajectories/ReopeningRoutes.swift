import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Going on with help that was closed: it asks why, and the timeline says so.
struct ReopeningRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/:trajectory/heropen", name: "trajectory.reopen-form", use: form),
      .post("/w/dossier/:dossier/traject/:trajectory/heropen", name: "trajectory.reopen", use: reopen),
    ]
  }

  @Sendable private func form(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func reopen(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .reopening(trajectory)) {
      form, occasion in
      let reason = form[ReopeningReason.list.name].flatMap { CodeKey($0) }
      try await services.reopenTrajectory(trajectory, in: id, reason: reason, seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readOpenHelp(
      id, in: try context.publicID(.dossier), drafts: [DraftForm.reopening(id).name],
      try context.occasion(at: services))
    let (frame, help) = (shown.frame, shown.content)
    let kept = shown.kept(.reopening(id))
    let edit = try edit ?? kept.edit(StoredForm(FormData(fields: []), version: help.version))
    let (language, list) = (context.language, ReopeningReason.list)
    let form = DossierForm(
      title: DossierTexts.reopen(language),
      frame: frame, sub: help.product.name(language),
      back: "/w/dossier/\(frame.id)",
      action: "/w/dossier/\(frame.id)/traject/\(id)/heropen", errors: errors, edit: edit,
      submit: DossierTexts.reopen(language), draft: kept,
      fields: .list {
        ChoiceList(
          list.name, label: list.title(language), choices: list.answers(on: frame.today, in: language),
          values: Set(edit.all(list.name)), error: errors[list.name], in: language)
        if !errors.isEmpty {
          ButtonRow {
            LinkButton(
              DossierTexts.newRegistration(language), to: "/w/dossier/\(frame.id)/aanmelding/nieuw", look: .line
            )
          }
        }
      })
    return try await forms.page(form, context)
  }
}
