import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Closing with its checklist, and coming back.
struct ClosingRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/traject/:trajectory/afsluiten", name: "trajectory.close-form", use: closeForm),
      .post("/w/dossier/:dossier/traject/:trajectory/afsluiten", name: "trajectory.close", use: close),
    ]
  }

  @Sendable private func closeForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func close(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let trajectory = try context.publicID(.trajectory)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, draft: .closing(trajectory)) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let closing = ClosingForm(
        on: reader.date("day", .past, from: try services.today()), goalsReached: reader.choice("goals-reached"),
        workAtEnd: reader.choice("work"),
        reason: form.code("reason"))
      try FormErrors.check(reader)
      let isReadable = try await services.closeTrajectory(
        closing, of: trajectory, in: id, seen: form.seen, occasion)
      return isReadable ? "/w/dossier/\(id)" : "/w"
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// Help is closed once, so that nothing of the form is stored before it.
  private static func stored(_ answer: ReadClosing.Answer) -> StoredForm {
    StoredForm(FormData(fields: []), version: answer.version)
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func page(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let id = try context.publicID(.trajectory)
    let shown = try await services.readClosing(
      of: id, in: try context.publicID(.dossier), drafts: [DraftForm.closing(id).name],
      try context.occasion(at: services))
    let answer = shown.frame
    let help = shown.content
    let kept = shown.kept(.closing(id))
    let edit = try edit ?? kept.edit(Self.stored(help))
    let language = context.language
    let form = DossierForm(
      title: DossierTexts.close(language), frame: answer, sub: help.product.name(language),
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/traject/\(help.trajectory)/afsluiten",
      errors: errors, edit: edit, submit: DossierTexts.close(language), draft: kept,
      fields: .list {
        ClosingChecklist(
          items: help.items, dossier: answer.id, openCrisis: help.openCrisis, language: language
        ).html
        TextField.date(
          "day", label: ClosingItem.Subject.day.name(language), value: edit["day"] ?? answer.today.display,
          error: errors["day"] ?? errors["closed-on"], in: language)
        TileGroup(
          GoalsReached.list.name, label: GoalsReached.list.title(language),
          choices: GoalsReached.list.answers(on: answer.today, in: language), value: edit[GoalsReached.list.name],
          error: errors[GoalsReached.list.name], in: language)
        TileGroup(
          "work", label: ClosingItem.Subject.work.name(language),
          choices: WorkSituation.list.answers(on: answer.today, in: language), value: edit["work"],
          error: errors["work"], in: language)
        SelectField(
          "reason", label: ClosingReason.list.title(language),
          choices: ClosingReason.choices.answers(on: answer.today, in: language), value: edit["reason"],
          error: errors["reason"] ?? errors[ClosingReason.list.name], in: language)
      })
    return try await forms.page(form, context)
  }
}
