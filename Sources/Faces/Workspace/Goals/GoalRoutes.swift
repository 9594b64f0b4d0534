import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Goals in the client's words, with their levels and the client's own mark.
struct GoalRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/doelen", name: "goals.show", use: show),
      .post("/w/dossier/:dossier/doelen", name: "goals.add", use: add),
      .post("/w/dossier/:dossier/doel/:goal", name: "goal.score", use: score),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, refused: nil, FieldErrors(), context)
  }

  @Sendable private func add(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let trajectory = reader.publicID("trajectory", isRequired: true)
      let goal = try Self.read(&reader, today: try services.today())
      guard let trajectory else { throw HTTPFault.malformed }
      _ = try await services.addGoal(
        goal, to: trajectory, in: id, token: form["token"] ?? "", try context.occasion(at: services))
      try await forms.drop(.newGoal, context)
      return .done(SeeOther("/w/dossier/\(id)/doelen"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, refused: nil, errors, context))
    }
  }

  private static func read(_ reader: inout FormReader, today: LocalDate) throws -> Goal {
    let words = reader.text("words", upTo: 500) ?? ""
    let by = reader.date("reach-by")
    let weight = reader.number("weight", in: 1...5) ?? 1
    let hoped = reader.number("hoped-mark", in: 0...10)
    let baseline = reader.number("baseline", in: -2...0).flatMap { GoalLevel(rawValue: $0) } ?? .less
    let scale = GoalLevel.allCases.map { reader.text("scale\($0.rawValue)", upTo: 300) ?? "" }
    try FormErrors.check(reader)
    return try Goal(
      words: words, agreedOn: today, reachBy: by, weight: weight, scale: Goal.Scale(scale), baseline: baseline,
      hopedMark: hoped)
  }

  @Sendable private func score(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let goal = try context.publicID("goal")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let level = reader.number("level", in: -2...2).flatMap { GoalLevel(rawValue: $0) }
      let mark = reader.number("mark", in: 0...10)
      try FormErrors.check(reader)
      try await services.scoreGoal(
        ScoreGoal.Form(level: level, mark: mark, isDropped: form["act"] == "drop"), goal: goal, in: id,
        seen: form.seen, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(id)/doelen"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, refused: goal, errors, context))
    }
  }

  private func page(
    _ sent: FormData?, refused: PublicID?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readGoals(
      try context.publicID("dossier"), drafts: [DraftForm.newGoal.name], try context.occasion(at: services))
    let form = sent ?? shown.kept(.newGoal).typed
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    return try await forms.shell.page(
      DossierTexts.goals(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      GoalsPage(
        shown: shown, form: form, refused: refused, token: form["token"] ?? context.requestID, errors: errors,
        moments: moments, visit: context.visit)
    }
  }
}
