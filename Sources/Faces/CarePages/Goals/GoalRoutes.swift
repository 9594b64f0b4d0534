import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Goals in the client's words, with their levels and the client's own mark.
package struct GoalRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/doelen", name: "goals.show", use: show),
      .post("/w/dossier/:dossier/doelen", name: "goals.add", use: add),
      .post("/w/dossier/:dossier/doel/:goal", name: "goal.score", use: score),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(
      nil, about: request.uri.queryParameters[DraftForm.goalName[...]].flatMap { GoalID.Public($0) }, context)
  }

  @Sendable private func add(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)/doelen", draft: .newGoal) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let trajectory = reader.publicID("trajectory", of: TrajectoryRecord.self, isRequired: true)
      let goal = try Self.read(&reader, today: try services.today())
      guard let trajectory else { throw HTTPFault.malformed }
      _ = try await services.addGoal(goal, to: trajectory, in: id, token: form.token, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.new, edit, errors), context)
    }
  }

  private static func read(_ reader: inout FormReader, today: LocalDate) throws -> Goal {
    let words = reader.text("words", upTo: 500) ?? ""
    let by = reader.date("reach-by", .future, from: today)
    let weight = reader.number("weight", in: 1...5) ?? 1
    let hoped = reader.number("hoped-mark", in: 0...10)
    let baseline = reader.number("baseline", in: -2...0).flatMap { GoalLevel(rawValue: $0) } ?? .less
    let scale = GoalLevel.allCases.map { reader.text("scale\($0.rawValue)", upTo: 300) ?? "" }
    try FormErrors.check(reader)
    return try Goal(
      words: words, agreedOn: today, reachBy: by, weight: weight, scale: Goal.Scale(scale), baseline: baseline,
      hopedMark: hoped)
  }

  @Sendable private func score(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let goal = try context.publicID(.goal)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)/doelen", draft: .goal(goal)) {
      let now = try await services.readGoals(id, try context.occasion(at: services))
      let found = now.content.flatMap(\.goals).first { $0.id == goal }
      guard let found else { throw HTTPFault.notFound }
      return GoalForm.score(found, on: now.frame.today)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let level = reader.number("level", in: -2...2).flatMap { GoalLevel(rawValue: $0) }
      let mark = reader.number("mark", in: 0...10)
      try FormErrors.check(reader)
      try await services.scoreGoal(
        ScoreGoal.Form(level: level, mark: mark, isDropped: form["act"] == "drop"), goal: goal, in: id,
        seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.score(goal), edit, errors), context)
    }
  }

  /// - Parameter asked: the goal that somebody was busy with; when it is gone, what was typed about it is shown instead.
  private func page(
    _ refused: RefusedForm<GoalForm>?, about asked: GoalID.Public? = nil, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readGoals(
      try context.publicID(.dossier),
      drafts: { goals in ([.newGoal] + goals.map { DraftForm.goal($0) }).map(\.name) },
      try context.occasion(at: services))
    let goals = shown.content.flatMap(\.goals)
    if let asked, !goals.contains(where: { $0.id == asked }) { return try await forms.leftover(.goal(asked), context) }
    let several = try SeveralForms([.new] + goals.map { .score($0.id) }, refused: refused) { form throws(HTTPFault) in
      guard let goal = goals.first(where: { form == .score($0.id) }) else { return try shown.kept(.newGoal).edit() }
      return try shown.kept(.goal(goal.id)).edit(GoalForm.score(goal, on: shown.frame.today))
    }
    let moments = forms.shell.moments(context)
    return try await forms.shell.page(
      DossierTexts.goals(context.language), in: .caseload, context, status: several.status
    ) {
      GoalsPage(
        shown: shown, forms: several, token: several.edit(.new)["token"] ?? context.requestID, moments: moments,
        visit: context.visit)
    }
  }
}

/// The forms on the page of goals.
enum GoalForm: Sendable, Hashable {
  case new
  case score(GoalID.Public)

  /// What the register holds of how a goal is scored: the level that stands, and the mark of that day, since a mark is
  /// asked anew each time.
  static func score(_ answer: GoalAnswer, on day: LocalDate) -> StoredForm {
    let mark = answer.goal.marks.last { $0.on == day }
    return StoredForm(
      FormData([
        "level": answer.goal.level.map { String($0.rawValue) } ?? "", "mark": mark.map { String($0.mark) } ?? "",
      ]), version: answer.version)
  }
}
