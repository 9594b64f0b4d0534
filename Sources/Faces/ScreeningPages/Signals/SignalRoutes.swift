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

/// Signals of a dossier, and what is decided about them.
package struct SignalRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    forms = DossierForms(services: services, shell: shell)
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/signalen", name: "signals.list") { request, context in
        try await forms.shell.list(try await signals(request, context, isFile: false), in: .signals, context)
      },
      .get("/w/signalen/csv", name: "signals.csv") { request, context in
        forms.shell.file(try await signals(request, context, isFile: true), context)
      },
      .get("/w/dossier/:dossier/signalen", name: "signals.show", use: show),
      .post("/w/dossier/:dossier/signaal/:signal", name: "signal.decide", use: decide),
    ] + IndexEventRoutes(services: services, forms: forms).routes
  }

  private func signals(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<SignalFilter, ListSignals.Line> {
    let place = ListPlace<SignalFilter>("/w/signalen", usual: .oldestFirst, request)
    let answer = try await services.listSignals(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return SignalListPage(answer: answer, place: place, moments: forms.shell.moments(context)).list
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, context)
  }

  @Sendable private func decide(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let signal = try context.publicID(.signal)
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

  private func page(_ refused: RefusedForm<SignalID.Public>?, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readSignals(
      try context.publicID(.dossier), drafts: { DraftForm.signal($0).name }, try context.occasion(at: services))
    let moments = forms.shell.moments(context)
    let page = try SignalsPage(
      shown: shown, now: services.effects.now(), refused: refused, moments: moments, visit: context.visit)
    return try await forms.shell.page(
      SignalTexts.title(context.language), in: .caseload, context, status: refused == nil ? .fine : .refused
    ) { page }
  }
}
