import CareActs
import CarePages
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import ScreeningActs
import WebBase
import WebSession

/// The event that started the clocks of a dossier.
struct IndexEventRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [
      .get("/w/dossier/:dossier/gebeurtenis", name: "event.form", use: show),
      .post("/w/dossier/:dossier/gebeurtenis", name: "event.set", use: set),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await page(nil, FieldErrors(), context)
  }

  @Sendable private func set(_ request: Request, _ context: StaffContext) async throws -> ActResult {
    let dossier = try context.publicID(.dossier)
    let form = try await context.form(from: request)
    return try await forms.act(form, context, then: "/w/dossier/\(dossier)/signalen", draft: .event) {
      EventForm.stored(try await services.readIndexEvent(dossier, try context.occasion(at: services)).content)
    } _: { form, occasion in
      var reader = FormReader(form, in: context.language)
      let event = try EventForm.read(&reader, today: try services.today())
      try await services.setIndexEvent(event, of: dossier, seen: form.seen, occasion)
    } again: { edit, errors in
      try await page(edit, errors, context)
    }
  }

  /// - Parameter edit: what was refused; `nil` for what is stored, with what was typed before.
  private func page(_ edit: FormEdit?, _ errors: FieldErrors, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readIndexEvent(
      try context.publicID(.dossier), drafts: [DraftForm.event.name], try context.occasion(at: services))
    let kept = shown.kept(.event)
    let form = EventForm(
      answer: shown.frame, edit: try edit ?? kept.edit(EventForm.stored(shown.content)), kept: kept, errors: errors,
      language: context.language)
    return try await forms.page(form.main, context)
  }
}
