import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// The intake: the appointment, whether it came about, and its parts, each saved by itself.
struct IntakeRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/intake", name: "intake.show", use: show),
      .post("/w/dossier/:dossier/intake", name: "intake.record", use: record),
      .post("/w/dossier/:dossier/vroeg", name: "intake.early", use: early),
      .post("/w/dossier/:dossier/intake/:part", name: "intake.write", use: write),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(FormData(fields: []), part: nil, FieldErrors(), context)
  }

  @Sendable private func record(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", isRequired: true)
      let day = reader.date("intake-on", isRequired: true)
      let attendance: Attendance? = reader.choice(Attendance.list.name)
      try FormErrors.check(reader)
      guard let registration, let day else { throw HTTPFault.malformed }
      let occasion = try context.occasion(at: services)
      if let attendance {
        try await services.recordIntake(of: registration, in: id, attendance, on: day, seen: form.seen, occasion)
      } else {
        try await services.planIntake(of: registration, in: id, on: day, seen: form.seen, occasion)
      }
      return .done(SeeOther("/w/dossier/\(id)/intake"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, part: nil, errors, context))
    }
  }

  @Sendable private func early(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", isRequired: true)
      let early = EarlySignals(
        onset: reader.choice(Onset.list.name) ?? .unknown,
        firstHelp: reader.choice(FirstHelp.list.name) ?? .unknown,
        startedBy: reader.choice(StartedBy.list.name) ?? .unknown)
      try FormErrors.check(reader)
      guard let registration else { throw HTTPFault.malformed }
      try await services.recordEarlySignals(
        early, of: registration, in: id, seen: form.seen, try context.occasion(at: services))
      let place: Href = "/w/dossier/\(id)/intake"
      return .done(SeeOther(place.at("vroeg")))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, part: nil, errors, context))
    }
  }

  @Sendable private func write(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let id = try context.publicID("dossier")
    let form = try await context.form(from: request)
    guard let part = IntakeSection(rawValue: try context.word("part")) else { throw HTTPFault.notFound }
    do {
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", isRequired: true)
      let text = reader.text(part.rawValue, upTo: 20_000) ?? ""
      try FormErrors.check(reader)
      guard let registration else { throw HTTPFault.malformed }
      _ = try await services.writeIntake(
        text, part, of: registration, in: id, base: form.seen, try context.occasion(at: services))
      try await forms.drop(.intake(part), context)
      let place: Href = "/w/dossier/\(id)/intake"
      return .done(SeeOther(place.at("deel-" + part.rawValue)))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, part: part, errors, context))
    }
  }

  private func page(
    _ form: FormData, part: IntakeSection?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readIntake(
      try context.publicID("dossier"), drafts: IntakeSection.allCases.map { DraftForm.intake($0).name },
      try context.occasion(at: services))
    return try await forms.shell.page(
      DossierTexts.intake(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      IntakePage(
        shown: shown, form: form, part: part, errors: errors,
        moments: Moments(timeZone: forms.shell.profile.timeZone, language: context.language), visit: context.visit)
    }
  }
}

/// The intake on one page.
struct IntakePage: Markup {
  let shown: Framed<IntakeAnswer>
  let form: FormData
  /// The part that was refused, whose typed text is shown again.
  let part: IntakeSection?
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var registration: RegistrationAnswer { shown.content.registration }
  private var place: Href { "/w/dossier/\(answer.id)/intake" }

  var html: HTML {
    Breadcrumb([PlaceItem(DossierTexts.dossier(language), to: "/w/dossier/\(answer.id)")], in: language)
    TitleRow(DossierTexts.intake(language), sub: answer.label)
    ErrorSummary(errors, in: language)
    if let held = registration.registration.intakeHeldOn {
      Notice(Attendance.held.name(language) + ": " + held.display, tone: .ok)
    } else {
      appointment
    }
    EarlySignalsForm(frame: answer, registration: registration, form: form, errors: errors, visit: visit)
    for section in IntakeSection.allCases { text(section) }
    if registration.registration.requests.contains(where: \.isOpen) {
      ButtonRow {
        LinkButton(
          DossierTexts.startTrajectory(language), to: "/w/dossier/\(answer.id)/traject/nieuw", look: .main)
      }
    }
  }

  private var appointment: HTML {
    let planned = registration.registration.intakes.last { $0.attendance == nil }?.on
    let list = Attendance.list
    return PostForm(to: place, csrf: visit.csrf, style: "stack", hidden: hidden(registration.version)) {
      TextField.date(
        "intake-on", label: Text(nl: "Dag", en: "Day")(language),
        value: form["intake-on"] ?? (planned ?? answer.today).display, error: errors["intake-on"], in: language)
      SelectField(
        list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
        value: form[list.name], hint: Text(nl: "Leeg: een afspraak", en: "Empty: an appointment")(language),
        error: errors[list.name], isOptional: true, in: language)
      ButtonRow { SubmitButton(DossierTexts.save(language)) }
    }.html
  }

  private func text(_ section: IntakeSection) -> HTML {
    let stored = shown.content.texts[section]
    let kept = shown.kept(.intake(section))
    let typed = part == section ? form[section.rawValue] : kept.typed[section.rawValue]
    return Section(.id("deel-" + section.rawValue), .class("part")) {
      if let typed, let stored, typed != stored.text {
        Notice(DossierTexts.theirs(language), tone: .warn) { P(.class("prose"), .directionFromContent) { stored.text } }
      }
      PostForm(
        to: "\(place)/\(section.rawValue)", csrf: visit.csrf, hidden: hidden(stored?.version ?? 0),
        autosave: kept.autosave
      ) {
        TextArea(
          section.rawValue, label: section.name(language), value: typed ?? stored?.text,
          error: errors[section.rawValue], isOptional: true, rows: 6, count: 20_000, in: language)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, shortcut: .save, describes: section.name(language))
          VersionsLink(
            text: VersionedText(section), record: registration.id, earlier: Int(stored?.version ?? 0) - 1,
            language: language)
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  private func hidden(_ version: Int64) -> [(String, String)] {
    [("versie", String(version)), ("registration", registration.id.text)]
  }
}
