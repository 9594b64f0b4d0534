import Desk
import Hummingbird
import Markup
import UseCases
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
      .post("/w/dossier/:dossier/traject/:trajectory/heropen", name: "trajectory.reopen", use: reopen),
    ]
  }

  @Sendable private func closeForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await page(FormData(fields: []), FieldErrors(), context), context)
  }

  @Sendable private func close(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let trajectory = try context.publicID("trajectory")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)") {
      var reader = FormReader(form, in: context.language)
      let closing = ClosingForm(
        on: reader.date("day"), goalsReached: reader.choice("goals-reached"), workAtEnd: reader.choice("work"),
        reason: form.code("reason"))
      try FormErrors.check(reader)
      try await services.closeTrajectory(
        closing, of: trajectory, in: id, seen: form.seen, try context.occasion(at: services))
    } again: { errors in
      try await page(form, errors, context)
    }
  }

  @Sendable private func reopen(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let trajectory = try context.publicID("trajectory")
    let form = try await context.form(from: request)
    do {
      try await services.reopenTrajectory(
        trajectory, in: id, seen: form.seen, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(id)"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(
        try await forms.shell.page(DossierTexts.reopen(context.language), in: .caseload, context, status: .refused) {
          ErrorSummary(errors, in: context.language)
          ButtonRow {
            LinkButton(
              DossierTexts.newRegistration(context.language), to: "/w/dossier/\(id)/aanmelding/nieuw", look: .main)
            LinkButton(DossierTexts.cancel(context.language), to: "/w/dossier/\(id)", look: .quiet)
          }
        })
    }
  }

  private func page(
    _ form: FormData, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let shown = try await services.readClosing(
      of: try context.publicID("trajectory"), in: try context.publicID("dossier"), try context.occasion(at: services))
    let answer = shown.frame
    let help = shown.content
    let language = context.language
    return DossierForm(
      title: DossierTexts.close(language), sub: answer.label + " · " + help.product.name(language),
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/traject/\(help.trajectory)/afsluiten",
      hidden: [("versie", String(help.version))], errors: errors, submit: DossierTexts.close(language),
      fields: .list {
        ClosingChecklist(
          items: help.items, dossier: answer.id, openCrisis: help.openCrisis, language: language
        ).html
        TextField.date(
          "day", label: ClosingItem.Subject.day.name(language), value: form["day"] ?? answer.today.display,
          error: errors["day"] ?? errors["closed-on"], in: language)
        TileGroup(
          GoalsReached.list.name, label: GoalsReached.list.title(language),
          choices: GoalsReached.list.answers(on: answer.today, in: language), value: form[GoalsReached.list.name],
          error: errors[GoalsReached.list.name], in: language)
        TileGroup(
          "work", label: ClosingItem.Subject.work.name(language),
          choices: WorkSituation.list.answers(on: answer.today, in: language), value: form["work"],
          error: errors["work"], in: language)
        SelectField(
          "reason", label: ClosingReason.list.title(language),
          choices: ClosingReason.list.answers(on: answer.today, in: language), value: form["reason"],
          error: errors["reason"] ?? errors[ClosingReason.list.name], in: language)
      })
  }
}
