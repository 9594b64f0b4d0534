import Access
import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// Keeps what is typed in the forms about a record, and drops it when nobody wants it any more.
struct DraftRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [
      .post("/w/dossier/:dossier/concept", name: "draft.keep") { request, context in
        try await keep(.dossier(try context.publicID("dossier")), request, context)
      },
      .post("/w/dossier/:dossier/concept/weg", name: "draft.drop") { request, context in
        try await drop(.dossier(try context.publicID("dossier")), request, context)
      },
      .post("/w/contact/:contact/concept", name: "draft.keep-contact") { request, context in
        try await keep(.contact(try context.publicID("contact")), request, context)
      },
      .post("/w/contact/:contact/concept/weg", name: "draft.drop-contact") { request, context in
        try await drop(.contact(try context.publicID("contact")), request, context)
      },
    ]
  }

  private func form(_ request: Request, of place: DraftPlace) throws(HTTPFault) -> DraftForm {
    guard let name = request.uri.queryParameters["van"], let form = DraftForm(String(name), of: place) else {
      throw .notFound
    }
    return form
  }

  private func keep(
    _ place: DraftPlace, _ request: Request, _ context: StaffContext
  ) async throws -> JSONResponse {
    let form = try form(request, of: place)
    let sent = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    // What can't be read back must not be kept.
    for field in Self.begin(of: sent) where field.name != FormData.version {
      _ = try MadeFrom(sentWith: FormData([MadeFrom.field: field.value]))
    }
    let moments = shell.moments(context)
    func message(_ kept: KeptFormDraft) -> String {
      DraftTexts.kept(moments.timeWithSeconds(kept.keptAt))(context.language)
    }
    do {
      let keeping = try await keepFields(sent, of: form.name, in: place, occasion)
      return try JSONResponse(
        SaveResponse(
          sent, keeping, version: keeping.kept?.version, message: keeping.kept.map(message) ?? "", in: context.language
        ).noting(ReachNotice.texts(of: sent, in: context.language))
      )
    } catch let refusal as FormDraftRefusal {
      let errors = FieldErrors(refusal, in: context.language)
      return try JSONResponse(
        SaveResponse(.refused, version: sent.seen, message: refusal.text(context.language), errors: errors))
    } catch is DraftGone {
      // What is typed here begins a new one, with what this page was made from.
      let kept = try await services.keepFormDraft(
        Self.fields(of: sent) + Self.begin(of: sent), of: form.name, in: place, seen: 0, occasion)
      return try JSONResponse(SaveResponse(.begun, version: kept.version, message: message(kept)))
    }
  }

  /// A draft that was thrown away or sent in another window.
  private struct DraftGone: Error {}

  private func keepFields(
    _ sent: FormData, of form: String, in place: DraftPlace, _ occasion: Occasion
  ) async throws -> Keeping<KeptFormDraft> {
    try await sent.keeping {
      guard let draft = try await services.readFormDraft(form, in: place, occasion) else { throw DraftGone() }
      return Self.stored(draft, beside: sent)
    } _: { kept in
      let begin = kept.seen == 0 ? Self.begin(of: sent) : []
      return try await services.keepFormDraft(
        Self.fields(of: kept) + begin, of: form, in: place, seen: kept.seen, occasion)
    }
  }

  /// The draft as it is kept now. Every field that was sent belongs to it, also one in which nothing was kept before.
  private static func stored(_ draft: FormDraft, beside sent: FormData) -> StoredForm {
    let ours = sent.fields.filter { !isOwn($0.name) }
    let kept = FormData(fields: draft.typed.fields.filter { !origin.contains($0.name) })
    let others = ours.filter { !kept.has($0.name) }.map { FormData.Field(name: $0.name, value: "") }
    return StoredForm(FormData(fields: kept.fields + others), version: draft.version)
  }

  /// What says where a form comes from: its version, its values, and the clashes about which nothing was chosen.
  private static let origin: Set<String> = [FormData.version, MadeFrom.field, ClashChoice.before]
  private static let beginning = "begin."

  /// Whether a field is about the saving itself.
  private static func isOwn(_ name: String) -> Bool {
    name == CSRFToken.field || origin.contains(name) || name.hasPrefix(beginning)
  }

  private static func fields(of sent: FormData) -> [FormDraft.Field] {
    sent.fields.filter { !isOwn($0.name) }.map { FormDraft.Field(name: $0.name, value: $0.value) }
  }

  private static func begin(of sent: FormData) -> [FormDraft.Field] {
    sent.fields.filter { $0.name.hasPrefix(beginning) }.compactMap { field in
      let name = String(field.name.dropFirst(beginning.count))
      return origin.contains(name) ? FormDraft.Field(name: name, value: field.value) : nil
    }
  }

  private func drop(_ place: DraftPlace, _ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let form = try form(request, of: place)
    _ = try await context.form(from: request)
    try await services.keepFormDraft.drop(form.name, in: place, try context.occasion(at: services))
    return SeeOther(form.href(in: place))
  }
}
