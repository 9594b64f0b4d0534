import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Instruments
import Markup
import Questionnaires
import UseCases
import WebBase
import WebSession

/// Questionnaires in a dossier: choosing, filling in by keyboard, the result, and corrections.
struct ScreeningRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/vragenlijsten", name: "screenings.show", use: list),
      .get("/w/dossier/:dossier/beloop", name: "course.show", use: course),
      .get("/w/dossier/:dossier/beloop/scherm", name: "course.screen", use: courseForClient),
      .get("/w/dossier/:dossier/lijst/:instrument", name: "screening.start-form", use: startForm),
      .post("/w/dossier/:dossier/lijst/:instrument", name: "screening.start", use: start),
      .get("/w/dossier/:dossier/vragenlijst/:screening", name: "screening.show", use: show),
      .post("/w/dossier/:dossier/vragenlijst/:screening", name: "screening.act", use: act),
      .post("/w/dossier/:dossier/vragenlijst/:screening/bewaar", name: "screening.keep", use: keep),
      .post("/w/dossier/:dossier/vragenlijst/:screening/overslaan", name: "screening.skip", use: skip),
      .post("/w/dossier/:dossier/vragenlijst/:screening/oordeel", name: "screening.rate", use: rate),
    ]
  }

  private func place(_ context: StaffContext) throws -> Href {
    "/w/dossier/\(try context.publicID("dossier"))/vragenlijst/\(try context.publicID("screening"))"
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
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    let dossier = try context.publicID("dossier")
    let occasion = try context.occasion(at: services)
    let answer: ReadCourse.Answer
    var label: String?
    if isForClient {
      answer = try await services.readCourse.withoutLabel(dossier, occasion)
    } else {
      let shown = try await services.readCourse(dossier, occasion)
      answer = shown.content
      label = shown.frame.label
    }
    return CoursePage(
      dossier: dossier, label: label, answer: answer,
      made: moments.dateAndTime(services.effects.now()), by: try context.requireAccount().label,
      profile: forms.shell.profile, language: context.language)
  }

  // MARK: Choosing

  @Sendable private func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    let shown = try await services.listScreenings(
      try context.publicID("dossier"), try context.occasion(at: services))
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    return try await forms.shell.page(ScreeningTexts.title(context.language), in: .caseload, context) {
      ScreeningListPage(
        shown: shown, offered: services.listInstruments(context.language), moments: moments, visit: context.visit)
    }
  }

  @Sendable private func startForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await startPage(FormData(fields: []), FieldErrors(), context), context)
  }

  @Sendable private func start(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let form = try await context.form(from: request)
    let code = try instrument(context)
    do {
      var reader = FormReader(form, in: context.language)
      let day = reader.date("taken-on", isRequired: true)
      let cutoff = reader.text("cutoff", upTo: 60)
      let skip: SkipReason? = reader.choice(SkipReason.list.name)
      try FormErrors.check(reader)
      guard let day else { throw HTTPFault.malformed }
      let id = try await services.startScreening(
        StartScreening.Form(instrument: code, cutoff: cutoff, takenOn: day, language: context.language, skip: skip),
        in: dossier, token: form["token"] ?? "", try context.occasion(at: services))
      return .done(
        SeeOther(skip == nil ? "/w/dossier/\(dossier)/vragenlijst/\(id)" : "/w/dossier/\(dossier)/vragenlijsten"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await forms.page(try await startPage(form, errors, context), context))
    }
  }

  private func instrument(_ context: StaffContext) throws -> String {
    guard let code = context.parameters.get("instrument") else { throw HTTPFault.notFound }
    return code
  }

  private func startPage(
    _ form: FormData, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let answer = try await forms.frame(context).frame
    let chosen = try services.listInstruments(try instrument(context), context.language)
    return ScreeningStartForm(
      answer: answer, chosen: chosen, form: form, token: form["token"] ?? context.requestID, errors: errors,
      language: context.language
    ).dossierForm
  }

  // MARK: Filling in

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(
      FormData(fields: []), FieldErrors(), corrects: request.uri.queryParameters["corrigeer"] != nil, context)
  }

  @Sendable private func act(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let place = try place(context)
    let form = try await context.form(from: request)
    do {
      let occasion = try context.occasion(at: services)
      let dossier = try context.publicID("dossier")
      let screening = try context.publicID("screening")
      let answers = ItemFields.reader(of: form, context.language)
      let saved: SavedScreening
      if form["act"] == "save" {
        saved = try await services.saveScreening(
          of: screening, in: dossier, seen: form.seen, occasion, read: answers)
      } else {
        saved = try await services.finishScreening(
          of: screening, in: dossier, seen: form.seen, leavesOpen: form["act"] == "finish-open", occasion,
          read: answers)
      }
      if let crisis = saved.crisis { return .done(SeeOther("/w/crisis/\(crisis)")) }
      return .done(SeeOther(place))
    } catch let unfinished as UnfinishedScreening {
      // The crisis goes before the form: it was opened although the form can't be scored yet.
      if let crisis = unfinished.saved.crisis { return .done(SeeOther("/w/crisis/\(crisis)")) }
      return .refused(
        try await page(
          FormData(fields: []), FieldErrors(unfinished.refusal, in: context.language), corrects: false,
          context))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, errors, corrects: form["act"] == "correct", context))
    }
  }

  /// Keeps single answers while they are given; a safety item opens the crisis log here as well.
  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> Response {
    let form = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let dossier = try context.publicID("dossier")
    let screening = try context.publicID("screening")
    do {
      let saved = try await services.saveScreening(
        of: screening, in: dossier, seen: form.seen, occasion,
        read: ItemFields.reader(of: form, context.language))
      let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
      let message =
        saved.crisis == nil
        ? QuestionnaireTexts.saved(moments.timeWithSeconds(saved.savedAt))(context.language)
        : ScreeningTexts.crisisOpened(context.language)
      return try JSONAnswer(SaveAnswer(.saved, version: saved.version, message: message))
        .response(from: request, context: context)
    } catch let stale as StaleVersion {
      let stored = try await services.readScreening(screening, in: dossier, context.language, occasion)
      let answer = SaveAnswer(
        .conflict, version: stale.current, message: DossierTexts.stale(context.language),
        theirs: stored.screening.fieldValues)
      return try JSONAnswer(answer, status: .conflict).response(from: request, context: context)
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      let answer = SaveAnswer(.refused, version: form.seen, message: errors.items.first?.message ?? "")
      return try JSONAnswer(answer, status: .unprocessableContent).response(from: request, context: context)
    }
  }

  private func page(
    _ form: FormData, _ errors: FieldErrors, corrects: Bool, _ context: StaffContext
  ) async throws -> Page {
    let answer = try await services.readScreening(
      try context.publicID("screening"), in: try context.publicID("dossier"), context.language,
      try context.occasion(at: services))
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    let title = ScreeningTexts.title(context.language)
    let isForm = answer.mayWrite && answer.screening.answers != nil && answer.screening.state != .skipped
    guard isForm, answer.screening.state == .open || corrects else {
      return try await forms.shell.page(title, in: .caseload, context) {
        ScreeningResultPage(answer: answer, moments: moments, profile: forms.shell.profile, visit: context.visit)
      }
    }
    return try await forms.shell.page(title, in: .caseload, context, status: errors.isEmpty ? .fine : .refused) {
      ScreeningFormPage(answer: answer, form: form, errors: errors, moments: moments, visit: context.visit)
    }
  }

  // MARK: Around it

  @Sendable private func skip(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let form = try await context.form(from: request)
    let dossier = try context.publicID("dossier")
    do {
      try await services.skipScreening(
        form[SkipReason.list.name].flatMap { SkipReason(rawValue: $0) }, of: try context.publicID("screening"),
        in: dossier, try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(dossier)/vragenlijsten"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(FormData(fields: []), errors, corrects: false, context))
    }
  }

  @Sendable private func rate(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let form = try await context.form(from: request)
    try await services.rateScreening(
      form[InstrumentRating.list.name].flatMap { InstrumentRating(rawValue: $0) },
      of: try context.publicID("screening"), in: try context.publicID("dossier"), try context.occasion(at: services))
    return SeeOther(try place(context))
  }
}
