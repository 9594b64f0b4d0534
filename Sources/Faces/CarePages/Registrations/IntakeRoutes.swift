import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
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
      .post("/w/dossier/:dossier/herkomst", name: "intake.way-here", use: wayHere),
      .post("/w/dossier/:dossier/kracht", name: "intake.strengths", use: strengths),
      .post("/w/dossier/:dossier/intake/:part", name: "intake.write", use: write),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, context)
  }

  @Sendable private func record(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(id)/intake", draft: .appointment) {
      var reader = FormReader(form, in: context.language)
      let day = reader.date("intake-on", DaySide(ofAppointment: form), from: try services.today())
      return IntakeForm.appointment(try await registration(of: form, context), on: day)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", of: RegistrationRecord.self, isRequired: true)
      let day = reader.date("intake-on", DaySide(ofAppointment: form), from: try services.today(), isRequired: true)
      let time = reader.time("intake-at").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
      let attendance: Attendance? = reader.choice(Attendance.list.name)
      try FormErrors.check(reader)
      guard let registration, let day else { throw HTTPFault.malformed }
      if let attendance {
        try await services.recordIntake(
          of: registration, in: id, attendance, on: day, at: time, seen: form.seen, occasion)
      } else {
        try await services.planIntake(of: registration, in: id, on: day, at: time, seen: form.seen, occasion)
      }
    } again: { edit, errors in
      try await page(RefusedForm(.appointment, edit, errors), context)
    }
  }

  @Sendable private func early(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    try await choose(.early, request, context) { id, registration, form, occasion in
      var reader = FormReader(form, in: context.language)
      let early = EarlySignals(
        onset: reader.choice(Onset.list.name) ?? .unknown,
        firstHelp: reader.choice(FirstHelp.list.name) ?? .unknown,
        startedBy: reader.choice(StartedBy.list.name) ?? .unknown)
      try FormErrors.check(reader)
      try await services.recordEarlySignals(early, of: registration, in: id, seen: form.seen, occasion)
    }
  }

  @Sendable private func wayHere(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    try await choose(.wayHere, request, context) { id, registration, form, occasion in
      try await services.recordWayHere(
        form.code(PathToDesk.list.name) ?? "unknown", notInternal: form.code(ReasonNotInternal.list.name) ?? "unknown",
        of: registration, in: id, seen: form.seen, occasion)
    }
  }

  @Sendable private func strengths(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    try await choose(.strengths, request, context) { id, registration, form, occasion in
      var reader = FormReader(form, in: context.language)
      let strengths = Strengths(
        coping: reader.choice(Coping.list.name) ?? .unknown,
        ownStrength: reader.choice(OwnStrength.list.name) ?? .unknown)
      try FormErrors.check(reader)
      try await services.recordStrengths(strengths, of: registration, in: id, seen: form.seen, occasion)
    }
  }

  /// Stores a part that is answered from code lists.
  private func choose(
    _ part: IntakeChoices, _ request: Request, _ context: StaffContext,
    _ record: @Sendable (DossierID.Public, RegistrationID.Public, FormData, Occasion) async throws -> Void
  ) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    let place: Href = "/w/dossier/\(id)/intake"
    return try await forms.act(form, context, then: place.at(part.place), draft: part.draft) {
      part.stored(try await registration(of: form, context))
    } _: { form, occasion in
      guard let registration = form.registration else { throw HTTPFault.malformed }
      try await record(id, registration, form, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.choices(part), edit, errors), context)
    }
  }

  @Sendable private func write(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let id = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    guard let part = IntakeSection(rawValue: try context.word("part")) else { throw HTTPFault.notFound }
    let place: Href = "/w/dossier/\(id)/intake"
    return try await forms.act(form, context, then: place.at("deel-" + part.rawValue), draft: .intake(part)) {
      let shown = try await services.readIntake(
        id, of: form.registration, drafts: [], try context.occasion(at: services))
      return IntakeForm.part(part, shown.content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let registration = reader.publicID("registration", of: RegistrationRecord.self, isRequired: true)
      let text = reader.text(part.rawValue, upTo: 20_000) ?? ""
      try FormErrors.check(reader)
      guard let registration else { throw HTTPFault.malformed }
      _ = try await services.writeIntake(text, part, of: registration, in: id, base: form.seen, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(.part(part), edit, errors), context)
    }
  }

  /// The registration that a form is about, as it stands now.
  private func registration(of form: FormData, _ context: StaffContext) async throws -> RegistrationAnswer {
    try await services.readRegistration(
      try context.publicID(.dossier), of: form.registration, try context.occasion(at: services)
    ).content
  }

  /// - Parameter refused: the form that was; the page stays with the registration that it was about.
  private func page(_ refused: RefusedForm<IntakeForm>?, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readIntake(
      try context.publicID(.dossier), of: refused?.edit["registration"].flatMap { RegistrationID.Public($0) },
      drafts: IntakeForm.all.map(\.draft.name), try context.occasion(at: services))
    let several = try SeveralForms(IntakeForm.all, refused: refused) { form throws(HTTPFault) in
      try form.edit(shown)
    }
    return try await forms.shell.page(
      DossierTexts.intake(context.language), in: .caseload, context, status: several.status
    ) {
      IntakePage(
        shown: shown, forms: several,
        moments: forms.shell.moments(context), visit: context.visit)
    }
  }
}

extension FormData {
  /// The registration that a form says it is about.
  var registration: RegistrationID.Public? { self["registration"].flatMap { RegistrationID.Public($0) } }
}

/// The forms on the page of the intake.
enum IntakeForm: Sendable, Hashable {
  case appointment
  case choices(IntakeChoices)
  case part(IntakeSection)

  static let all: [IntakeForm] =
    [.appointment] + IntakeChoices.allCases.map { .choices($0) } + IntakeSection.allCases.map { .part($0) }

  var draft: DraftForm {
    switch self {
    case .appointment: .appointment
    case .choices(let part): part.draft
    case .part(let section): .intake(section)
    }
  }

  /// The form as its page shows it.
  func edit(_ shown: Framed<IntakeAnswer>) throws(HTTPFault) -> FormEdit {
    let registration = shown.content.registration
    switch self {
    case .appointment:
      // What was recorded of the day before is no answer to the question that the form asks now.
      let day = registration.registration.planned?.on ?? shown.frame.today
      return try FormEdit(Self.appointment(registration, on: day)).showing(FormData([Attendance.list.name: ""]))
        .restoring(shown.kept(draft).draft?.typed)
    case .choices(let part): return try shown.kept(draft).edit(part.stored(registration))
    case .part(let section):
      return try shown.kept(draft).edit(Self.part(section, shown.content))
    }
  }

  /// What the register holds of the appointment: day and time, when there is one, and what was recorded of a day.
  static func appointment(_ answer: RegistrationAnswer, on day: LocalDate?) -> StoredForm {
    let registration = answer.registration
    let recorded = registration.intakes.last { $0.on == day && $0.attendance != nil }?.attendance
    let attendance = FormData([Attendance.list.name: recorded?.rawValue ?? ""])
    let timed = attendance.setting("intake-at", to: [registration.planned?.time?.description ?? ""])
    let planned = registration.planned.map { timed.setting("intake-on", to: [$0.on.display]) }
    return StoredForm(planned ?? timed, version: answer.version)
  }

  /// What the register holds of one part, with the version of that text alone: the others don't make it old.
  static func part(_ section: IntakeSection, _ answer: IntakeAnswer) -> StoredForm {
    let stored = answer.texts[section]
    return StoredForm(FormData([section.rawValue: stored?.text ?? ""]), version: stored?.version ?? 0)
  }
}

extension Registration {
  /// The appointment for the intake.
  fileprivate var planned: Intake? { intakes.last { $0.attendance == nil } }
}

extension DaySide {
  /// On which side of today the day of a form lies that plans, reports or calls off an appointment.
  init(ofAppointment form: FormData) {
    guard let word = form[Attendance.list.name], !word.isEmpty else {
      self = .future
      return
    }
    self = Attendance(rawValue: word)?.isCancelled == true ? .nearest : .past
  }
}
