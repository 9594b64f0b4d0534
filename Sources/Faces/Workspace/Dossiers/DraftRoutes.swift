import Desk
import Hummingbird
import Markup
import UseCases
import WebBase
import WebSession

/// Keeps what is typed in the forms of a dossier, and drops it when nobody wants it any more.
struct DraftRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .post("/w/dossier/:dossier/concept", name: "draft.keep", use: keep),
      .post("/w/dossier/:dossier/concept/weg", name: "draft.drop", use: drop),
    ]
  }

  private func form(_ request: Request) throws(HTTPFault) -> DraftForm {
    guard let name = request.uri.queryParameters["van"], let form = DraftForm(String(name)) else { throw .notFound }
    return form
  }

  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> JSONAnswer {
    let id = try context.publicID("dossier")
    let form = try form(request)
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let changed = sent.fields.filter { $0.name != CSRFToken.field && $0.name != "versie" }
      .map { FormDraft.Field(name: $0.name, value: $0.value) }
    do {
      let kept = try await services.keepFormDraft(changed, of: form.name, in: id, seen: sent.seen, occasion)
      let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
      let message = DraftTexts.kept(moments.timeWithSeconds(kept.keptAt))(context.language)
      return try JSONAnswer(SaveAnswer(.saved, version: kept.version, message: message))
    } catch let stale as StaleVersion {
      let draft = try await services.readFormDraft(form.name, in: id, occasion)
      let theirs = Dictionary((draft?.fields ?? []).map { ($0.name, $0.value) }) { _, last in last }
      return try JSONAnswer(
        SaveAnswer(
          .conflict, version: stale.current, message: "",
          theirs: theirs.filter { field in changed.contains { $0.name == field.key } }), status: .conflict)
    }
  }

  @Sendable private func drop(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let id = try context.publicID("dossier")
    let form = try form(request)
    _ = try await context.form(from: request)
    try await services.keepFormDraft.drop(form.name, in: id, try context.occasion(at: services))
    return SeeOther(form.place(in: id))
  }
}
