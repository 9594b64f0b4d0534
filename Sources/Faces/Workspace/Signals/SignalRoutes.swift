import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Signals of a dossier and the event that started its clocks.
struct SignalRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/signalen", name: "signals.show", use: show),
      .post("/w/dossier/:dossier/signaal/:signal", name: "signal.decide", use: decide),
      .get("/w/dossier/:dossier/gebeurtenis", name: "event.form", use: eventForm),
      .post("/w/dossier/:dossier/gebeurtenis", name: "event.set", use: setEvent),
    ]
  }

  // MARK: Signals

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(FormData(fields: []), refused: nil, FieldErrors(), context)
  }

  @Sendable private func decide(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let signal = try context.publicID("signal")
    let form = try await context.form(from: request)
    do {
      var reader = FormReader(form, in: context.language)
      let decision: SignalDecision? = reader.choice(SignalDecision.list.name)
      let reason = reader.text("reason", upTo: 2_000) ?? ""
      let deviation: DeviationReason? = decision == .deviate ? reader.choice(DeviationReason.list.name) : nil
      let until = decision == .watch ? reader.date("watch-until") : nil
      try FormErrors.check(reader)
      try await services.decideSignal(
        DecideSignal.Form(decision: decision, reason: reason, deviation: deviation, watchUntil: until), of: signal,
        in: dossier,
        try context.occasion(at: services))
      return .done(SeeOther("/w/dossier/\(dossier)/signalen"))
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      return .refused(try await page(form, refused: signal, errors, context))
    }
  }

  private func page(
    _ form: FormData, refused: PublicID?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> Page {
    let shown = try await services.readSignals(try context.publicID("dossier"), try context.occasion(at: services))
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    return try await forms.shell.page(
      SignalTexts.title(context.language), in: .caseload, context, status: errors.isEmpty ? .fine : .refused
    ) {
      SignalsPage(
        shown: shown, now: services.effects.now(), form: form, refused: refused, errors: errors, moments: moments,
        visit: context.visit)
    }
  }

  // MARK: Event

  @Sendable private func eventForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await forms.page(try await eventPage(nil, FieldErrors(), context), context)
  }

  @Sendable private func setEvent(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(context, then: "/w/dossier/\(dossier)/signalen") {
      var reader = FormReader(form, in: context.language)
      let kind: EventKind? = reader.choice(EventKind.list.name, isRequired: true)
      let day = reader.date("happened-on")
      let weeks: FourWeeks? = reader.choice(FourWeeks.list.name, isRequired: true)
      try FormErrors.check(reader)
      guard let kind, let weeks else { throw HTTPFault.malformed }
      try await services.setIndexEvent(
        IndexEvent(
          kind: kind, happenedOn: day, complaints: weeks, wantsNoContact: reader.isTicked("no-contact")),
        of: dossier, seen: form.seen, try context.occasion(at: services))
    } again: { errors in
      try await eventPage(form, errors, context)
    }
  }

  private func eventPage(
    _ form: FormData?, _ errors: FieldErrors, _ context: StaffContext
  ) async throws -> DossierForm {
    let shown = try await services.readIndexEvent(
      try context.publicID("dossier"), try context.occasion(at: services))
    let answer = shown.frame
    let event = shown.content?.event
    let language = context.language
    let kinds = EventKind.list
    let weeks = FourWeeks.list
    return DossierForm(
      title: SignalTexts.event(language), sub: answer.label, back: "/w/dossier/\(answer.id)/signalen",
      action: "/w/dossier/\(answer.id)/gebeurtenis",
      hidden: [("versie", form?["versie"] ?? String(shown.content?.version ?? 0))], errors: errors,
      submit: SignalTexts.eventSave(language),
      fields: .list {
        P(.class("muted")) { SignalTexts.watchful(language) }
        SelectField(
          kinds.name, label: kinds.title(language), choices: kinds.answers(on: answer.today, in: language),
          value: form.map { $0[kinds.name] } ?? event?.kind.rawValue, error: errors[kinds.name], in: language)
        TextField.date(
          "happened-on", label: SignalTexts.happenedOn(language),
          value: form.map { $0["happened-on"] } ?? event?.happenedOn?.display,
          hint: SignalTexts.happenedHint(language), error: errors["happened-on"], isOptional: true, in: language)
        ChoiceList(
          weeks.name, label: weeks.title(language), choices: weeks.answers(on: answer.today, in: language),
          values: Set([form.map { $0[weeks.name] } ?? event?.complaints.rawValue].compactMap { $0 }),
          error: errors[weeks.name], in: language)
        CheckField(
          "no-contact", label: SignalTexts.noContact(language),
          isTicked: form.map { $0["no-contact"] != nil } ?? event?.wantsNoContact ?? false,
          hint: SignalTexts.noContactHint(language), in: language)
      })
  }
}
