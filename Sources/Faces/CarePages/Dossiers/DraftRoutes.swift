import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
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

  @Sendable private func keep(_ request: Request, _ context: StaffContext) async throws -> JSONResponse {
    let id = try context.publicID("dossier")
    let form = try form(request)
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    let keeping = try await sent.keeping {
      let draft = try await services.readFormDraft(form.name, in: id, occasion)
      return StoredForm(draft?.typed ?? FormData(fields: []), version: draft?.version ?? 0)
    } _: { kept in
      try await services.keepFormDraft(Self.fields(of: kept), of: form.name, in: id, seen: kept.seen, occasion)
    }
    let moments = Moments(timeZone: shell.profile.timeZone, language: context.language)
    let message = keeping.kept.map { DraftTexts.kept(moments.timeWithSeconds($0.keptAt))(context.language) }
    return try JSONResponse(
      SaveAnswer(sent, keeping, version: keeping.kept?.version, message: message ?? "", in: context.language))
  }

  /// What is kept of a form: its fields, and once, what its page was made from.
  private static func fields(of sent: FormData) -> [FormDraft.Field] {
    let begin = "begin."
    let ours: Set<String> = [CSRFToken.field, FormData.version, MadeFrom.field]
    return sent.fields.filter { !ours.contains($0.name) }.map { field in
      let name = field.name.hasPrefix(begin) ? String(field.name.dropFirst(begin.count)) : field.name
      return FormDraft.Field(name: name, value: field.value)
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
