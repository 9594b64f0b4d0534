import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Recording sessions, with the next appointment in the same form.
struct SessionRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/gesprek/nieuw", name: "session.new-form", use: newForm),
      .post("/w/dossier/:dossier/gesprek/nieuw", name: "session.new", use: record),
      .get("/w/dossier/:dossier/gesprek/:session", name: "session.show", use: show),
      .post("/w/dossier/:dossier/gesprek/:session", name: "session.report", use: report),
    ]
  }

  @Sendable private func newForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    do {
      return try await newPage(nil, FieldErrors(), context)
    } catch is NotFound {
      return try await forms.leftover(.newSession, context)
    }
  }

  @Sendable private func record(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .newSession) { form, occasion in
      var reader = FormReader(form, in: context.language)
      let trajectory = reader.publicID("trajectory", of: TrajectoryRecord.self, isRequired: true)
      let session = try Self.read(&reader, today: try services.today())
      guard let trajectory else { throw HTTPFault.malformed }
      _ = try await services.recordSession(session, of: trajectory, in: id, token: form.token, occasion)
    } again: { edit, errors in
      try await newPage(edit, errors, context)
    }
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await reportPage(nil, FieldErrors(), context)
  }

  @Sendable private func report(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let session = try context.publicID(.session)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)", draft: .session(session)) {
      let now = try await services.readSession(session, in: id, drafts: [], try context.occasion(at: services))
      return SessionFields.stored(now.content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      try await services.recordSession(
        try Self.read(&reader, today: try services.today()), over: session, in: id, seen: form.seen, occasion)
    } again: { edit, errors in
      try await reportPage(edit, errors, context)
    }
  }

  private static func read(_ reader: inout FormReader, today: LocalDate) throws -> RecordSession.Form {
    let day = reader.date("session-on", DaySide(ofAppointment: reader.form), from: today, isRequired: true)
    let time = reader.time("session-at").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    let place: SessionPlace = reader.choice(SessionPlace.list.name) ?? .unknown
    let attendance: Attendance? = reader.choice(Attendance.list.name)
    let minutes = reader.number("minutes", in: 1...HelpSession.longestMinutes)
    let report = reader.text("report", upTo: 20_000) ?? ""
    let next = reader.date("next-on", .future, from: today)
    let nextTime = reader.time("next-at").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    try FormErrors.check(reader)
    guard let day else { throw HTTPFault.malformed }
    return RecordSession.Form(
      on: day, time: time, place: place, attendance: attendance, minutes: minutes, report: report, nextOn: next,
      nextTime: nextTime)
  }

  /// - Parameter edit: what was refused; `nil` for what was typed before.
  private func newPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readOpenHelp(
      try context.publicID(.dossier), drafts: [DraftForm.newSession.name], try context.occasion(at: services))
    let answer = shown.frame
    let kept = shown.kept(.newSession)
    let edit = try edit ?? kept.edit()
    let language = context.language
    let form = DossierForm(
      title: DossierTexts.add(language), frame: answer, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/gesprek/nieuw", hidden: [("token", edit["token"] ?? context.requestID)],
      errors: errors, edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        SelectField(
          "trajectory", label: Text(nl: "Traject", en: "Trajectory")(language),
          choices: shown.content.map { Choice($0.id.text, $0.product.name(language)) },
          value: edit["trajectory"] ?? shown.content.last?.id.text, hasEmpty: false, in: language)
        SessionFields(edit: edit, today: answer.today, errors: errors, language: language)
      })
    return try await forms.page(form, context)
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func reportPage(
    _ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let id = try context.publicID(.session)
    let shown = try await services.readSession(
      id, in: try context.publicID(.dossier), drafts: [DraftForm.session(id).name],
      try context.occasion(at: services))
    let answer = shown.frame
    let session = shown.content
    let kept = shown.kept(.session(id))
    let edit = try edit ?? kept.edit(SessionFields.stored(session))
    let language = context.language
    let title = session.number.map { Text(nl: "Gesprek \($0)", en: "Session \($0)")(language) }
    let form = DossierForm(
      title: title ?? Text(nl: "Gesprek", en: "Session")(language), frame: answer,
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/gesprek/\(session.id)", errors: errors,
      edit: edit, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        SessionFields(edit: edit, today: answer.today, errors: errors, language: language)
        VersionsLink(
          text: .report(session.id), earlier: Int(session.reportVersion) - 1, language: language)
      })
    return try await forms.page(form, context)
  }
}
