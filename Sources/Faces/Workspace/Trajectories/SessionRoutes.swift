import Desk
import Hummingbird
import Markup
import UseCases
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
    try await forms.page(try await newPage(nil, FieldErrors(), context), context)
  }

  @Sendable private func record(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)", drops: .newSession) {
      var reader = FormReader(form, in: context.language)
      let trajectory = reader.publicID("trajectory", isRequired: true)
      let session = try Self.read(&reader)
      guard let trajectory else { throw HTTPFault.malformed }
      _ = try await services.recordSession(
        session, of: trajectory, in: id, token: form["token"] ?? "", try context.occasion(at: services))
    } again: { errors in
      try await newPage(form, errors, context)
    }
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await reportPage(nil, FieldErrors(), context), context)
  }

  @Sendable private func report(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let session = try context.publicID("session")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(id)", drops: .session(session)) {
      var reader = FormReader(form, in: context.language)
      try await services.recordSession(
        try Self.read(&reader), over: session, in: id, seen: form.seen,
        base: form["verslag-versie"].flatMap { Int64($0) } ?? 0, try context.occasion(at: services))
    } again: { errors in
      try await reportPage(form, errors, context)
    }
  }

  private static func read(_ reader: inout FormReader) throws -> RecordSession.Form {
    let day = reader.date("session-on", isRequired: true)
    let time = reader.time("session-at").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    let place: SessionPlace = reader.choice(SessionPlace.list.name) ?? .unknown
    let attendance: Attendance? = reader.choice(Attendance.list.name)
    let minutes = reader.number("minutes", in: 1...HelpSession.longestMinutes)
    let report = reader.text("report", upTo: 20_000) ?? ""
    let next = reader.date("next-on")
    let nextTime = reader.time("next-at").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    try FormErrors.check(reader)
    guard let day else { throw HTTPFault.malformed }
    return RecordSession.Form(
      on: day, time: time, place: place, attendance: attendance, minutes: minutes, report: report, nextOn: next,
      nextTime: nextTime)
  }

  /// - Parameter sent: what was refused; `nil` for what was typed before.
  private func newPage(
    _ sent: FormData?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let shown = try await services.readOpenHelp(
      try context.publicID("dossier"), drafts: [DraftForm.newSession.name], try context.occasion(at: services))
    let answer = shown.frame
    let kept = shown.kept(.newSession)
    let form = sent ?? kept.typed
    let language = context.language
    return DossierForm(
      title: DossierTexts.add(language), sub: answer.label, back: "/w/dossier/\(answer.id)",
      action: "/w/dossier/\(answer.id)/gesprek/nieuw", hidden: [("token", form["token"] ?? context.requestID)],
      errors: errors, submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        SelectField(
          "trajectory", label: Text(nl: "Traject", en: "Trajectory")(language),
          choices: shown.content.map { Choice($0.id.text, $0.product.name(language)) },
          value: form["trajectory"] ?? shown.content.last?.id.text, hasEmpty: false, in: language)
        SessionFields(form: form, session: nil, today: answer.today, errors: errors, language: language)
      })
  }

  /// - Parameter sent: what was refused; `nil` for what was typed before.
  private func reportPage(
    _ sent: FormData?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let id = try context.publicID("session")
    let shown = try await services.readSession(
      id, in: try context.publicID("dossier"), drafts: [DraftForm.session(id).name],
      try context.occasion(at: services))
    let answer = shown.frame
    let session = shown.content
    let kept = shown.kept(.session(id))
    let form = sent ?? (kept.draft == nil ? nil : kept.typed)
    let language = context.language
    let title = session.number.map { Text(nl: "Gesprek \($0)", en: "Session \($0)")(language) }
    let typed = form?["report"]
    return DossierForm(
      title: title ?? Text(nl: "Gesprek", en: "Session")(language), sub: answer.label,
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/gesprek/\(session.id)",
      hidden: [("versie", String(session.version)), ("verslag-versie", String(session.reportVersion))], errors: errors,
      stored: typed.flatMap {
        $0 != session.session.report && !session.session.report.isEmpty ? session.session.report : nil
      },
      submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        SessionFields(
          form: form ?? FormData(fields: []), session: session, today: answer.today, errors: errors, language: language)
        VersionsLink(
          text: .report, record: session.id, earlier: Int(session.reportVersion) - 1, language: language)
      })
  }
}

/// The fields of a session: when, where, whether the client came, what was said, and the next appointment.
struct SessionFields: Markup {
  let form: FormData
  let session: SessionAnswer?
  let today: LocalDate
  let errors: FieldErrors
  let language: Language

  var html: HTML {
    TextField.date(
      "session-on", label: Text(nl: "Dag", en: "Day")(language),
      value: form["session-on"] ?? (session?.session.on ?? today).display, error: errors["session-on"], in: language)
    TextField.time(
      "session-at", label: Text(nl: "Tijd", en: "Time")(language),
      value: form["session-at"] ?? session?.time?.description, error: errors["session-at"], isOptional: true,
      in: language)
    TileGroup(
      Attendance.list.name, label: Attendance.list.title(language),
      choices: Attendance.list.answers(on: today, in: language),
      value: form[Attendance.list.name] ?? session?.session.attendance?.rawValue,
      hint: Text(nl: "Leeg: een afspraak die nog komt", en: "Empty: an appointment to come")(language),
      error: errors[Attendance.list.name], isOptional: true, in: language)
    SelectField(
      SessionPlace.list.name, label: SessionPlace.list.title(language),
      choices: SessionPlace.list.answers(on: today, in: language),
      value: form[SessionPlace.list.name] ?? session?.session.place.rawValue, isOptional: true, in: language)
    TextField(
      "minutes", label: Text(nl: "Minuten", en: "Minutes")(language),
      value: form["minutes"] ?? session?.session.minutes.map(String.init), error: errors["minutes"], isOptional: true,
      mode: .numeric, width: .four, in: language)
    TextArea(
      "report",
      label: Text(nl: "Verslag: wat, afgesproken, volgende stap", en: "Report: what, agreed, next step")(language),
      value: form["report"] ?? session?.session.report, error: errors["report"], isOptional: true, rows: 8,
      count: 20_000, in: language)
    TextField.date(
      "next-on", label: Text(nl: "Volgend gesprek", en: "Next session")(language), value: form["next-on"],
      error: errors["next-on"], isOptional: true, in: language)
    TextField.time(
      "next-at", label: Text(nl: "Om", en: "At")(language), value: form["next-at"], error: errors["next-at"],
      isOptional: true, in: language)
  }
}
