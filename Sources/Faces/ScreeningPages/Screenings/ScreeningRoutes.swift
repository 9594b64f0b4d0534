import CareActs
import CarePages
import Desk
import Foundation
import HTTPTypes
package import HouseActs
package import HousePages
import Hummingbird
import Instruments
import Markup
import Questionnaires
import ScreeningActs
package import WebBase
package import WebSession

/// Questionnaires in a dossier: the course, choosing and beginning one; filling in has its own routes.
package struct ScreeningRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/vragenlijsten", name: "screenings.show", use: list),
      .get("/w/dossier/:dossier/beloop", name: "course.show", use: course),
      .get("/w/dossier/:dossier/beloop/scherm", name: "course.screen", use: courseForClient),
      .get("/w/dossier/:dossier/lijst/:instrument", name: "screening.start-form", use: startForm),
      .post("/w/dossier/:dossier/lijst/:instrument", name: "screening.start", use: start),
    ] + ScreeningFillingRoutes(services: services, forms: forms).routes
      + ScreeningVersionRoutes(services: services, forms: forms).routes
      + ReadingRoutes(services: services, forms: forms).routes
  }

  // MARK: Course

  @Sendable private func course(_ request: Request, _ context: StaffContext) async throws -> Page {
    let page = try await coursePage(isForClient: false, context)
    return try await forms.shell.page(CourseTexts.title(context.language), in: .caseload, context) { page }
  }

  /// For a screen that is turned round: no navigation, no counts, no name.
  @Sendable private func courseForClient(_ request: Request, _ context: StaffContext) async throws -> Page {
    let page = try await coursePage(isForClient: true, context)
    return Page(
      BarePage(CourseTexts.title(context.language), profile: forms.shell.profile, visit: context.visit) { page })
  }

  private func coursePage(isForClient: Bool, _ context: StaffContext) async throws -> CoursePage {
    let moments = forms.shell.moments(context)
    let dossier = try context.publicID(.dossier)
    let occasion = try context.occasion(at: services)
    let answer: ReadCourse.Answer
    var frame: DossierFrame?
    if isForClient {
      answer = try await services.readCourse.withoutLabel(dossier, occasion)
    } else {
      let shown = try await services.readCourse(dossier, occasion)
      answer = shown.content
      frame = shown.frame
    }
    return CoursePage(
      dossier: dossier, frame: frame, answer: answer,
      made: moments.dateAndTime(services.effects.now()), by: try context.requireAccount().label,
      profile: forms.shell.profile, language: context.language)
  }

  // MARK: Choosing

  @Sendable private func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    let shown = try await services.listScreenings(
      try context.publicID(.dossier), try context.occasion(at: services))
    let moments = forms.shell.moments(context)
    return try await forms.shell.page(ScreeningTexts.title(context.language), in: .caseload, context) {
      ScreeningListPage(
        shown: shown, offered: services.listInstruments(context.language), moments: moments, visit: context.visit)
    }
  }

  @Sendable private func startForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await startPage(nil, FieldErrors(), context)
  }

  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    let code = try instrument(context)
    return try await forms.act(form, context, draft: .newScreening(code)) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let day = reader.date("taken-on", .past, from: try services.today(), isRequired: true)
      let cutoff = reader.text("cutoff", upTo: 60)
      let skip: SkipReason? = reader.choice(SkipReason.list.name)
      try FormErrors.check(reader)
      guard let day else { throw HTTPFault.malformed }
      let id = try await services.startScreening(
        StartScreening.Form(instrument: code, cutoff: cutoff, takenOn: day, language: context.language, skip: skip),
        in: dossier, token: form.token, occasion)
      return skip == nil ? "/w/dossier/\(dossier)/vragenlijst/\(id)" : "/w/dossier/\(dossier)/vragenlijsten"
    } again: { edit, errors in
      try await startPage(edit, errors, context)
    }
  }

  private func instrument(_ context: StaffContext) throws -> String {
    guard let code = context.parameters.get("instrument") else { throw HTTPFault.notFound }
    return code
  }

  /// - Parameter edit: what was refused; `nil` for what is usual, with what was chosen before.
  private func startPage(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let code = try instrument(context)
    let chosen = try services.listInstruments(code, context.language)
    let shown = try await forms.frame(context, drafts: [.newScreening(code)])
    let kept = shown.kept(.newScreening(code))
    let edit = try edit ?? kept.edit(ScreeningStartForm.usual(chosen.instrument, on: shown.frame.today))
    let page = ScreeningStartForm(
      answer: shown.frame, chosen: chosen, edit: edit, kept: kept, token: edit["token"] ?? context.requestID,
      errors: errors, language: context.language)
    return try await forms.page(page.dossierForm, context)
  }
}
