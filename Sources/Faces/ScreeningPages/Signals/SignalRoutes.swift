import CareActs
import CarePages
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
import ScreeningActs
package import WebBase
package import WebSession

/// Signals of a dossier and the event that started its clocks.
package struct SignalRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/signalen", name: "signals.show", use: show),
      .post("/w/dossier/:dossier/signaal/:signal", name: "signal.decide", use: decide),
      .get("/w/dossier/:dossier/gebeurtenis", name: "event.form", use: eventForm),
      .post("/w/dossier/:dossier/gebeurtenis", name: "event.set", use: setEvent),
    ]
  }

  // MARK: Signals

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, context)
  }

  @Sendable private func decide(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let signal = try context.publicID("signal")
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(dossier)/signalen", draft: .signal(signal)) {
      form, occasion in
      var reader = FormReader(form, in: context.language)
      let decision: SignalDecision? = reader.choice(SignalDecision.list.name)
      let reason = reader.text("reason", upTo: 2_000) ?? ""
      let deviation: DeviationReason? = decision == .deviate ? reader.choice(DeviationReason.list.name) : nil
      let until = decision == .watch ? reader.date("watch-until", .future, from: try services.today()) : nil
      try FormErrors.check(reader)
      try await services.decideSignal(
        DecideSignal.Form(decision: decision, reason: reason, deviation: deviation, watchUntil: until), of: signal,
        in: dossier, occasion)
    } again: { edit, errors in
      try await page(RefusedForm(signal, edit, errors), context)
    }
  }

  private func page(_ refused: RefusedForm<PublicID>?, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readSignals(
      try context.publicID("dossier"), drafts: { DraftForm.signal($0).name }, try context.occasion(at: services))
    let moments = Moments(timeZone: forms.shell.profile.timeZone, language: context.language)
    let page = try SignalsPage(
      shown: shown, now: services.effects.now(), refused: refused, moments: moments, visit: context.visit)
    return try await forms.shell.page(
      SignalTexts.title(context.language), in: .caseload, context, status: refused == nil ? .fine : .refused
    ) { page }
  }

  // MARK: Event

  @Sendable private func eventForm(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await eventPage(nil, FieldErrors(), context)
  }

  @Sendable private func setEvent(_ request: Request, _ context: StaffContext) async throws -> ActAnswer {
    let dossier = try context.publicID("dossier")
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(dossier)/signalen", draft: .event) {
      EventForm.stored(try await services.readIndexEvent(dossier, try context.occasion(at: services)).content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let event = try EventForm.read(&reader, today: try services.today())
      try await services.setIndexEvent(event, of: dossier, seen: form.seen, occasion)
    } again: { edit, errors in
      try await eventPage(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func eventPage(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readIndexEvent(
      try context.publicID("dossier"), drafts: [DraftForm.event.name], try context.occasion(at: services))
    let kept = shown.kept(.event)
    let form = EventForm(
      answer: shown.frame, edit: try edit ?? kept.edit(EventForm.stored(shown.content)), kept: kept, errors: errors,
      language: context.language)
    return try await forms.page(form.main, context)
  }
}
