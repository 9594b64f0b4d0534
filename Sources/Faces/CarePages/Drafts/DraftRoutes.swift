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
        try await keep(.dossier(try context.publicID(.dossier)), request, context)
      },
      .post("/w/dossier/:dossier/concept/weg", name: "draft.drop") { request, context in
        try await drop(.dossier(try context.publicID(.dossier)), request, context)
      },
      .post("/w/contact/:contact/concept", name: "draft.keep-contact") { request, context in
        try await keep(.contact(try context.publicID(.contact)), request, context)
      },
      .post("/w/contact/:contact/concept/weg", name: "draft.drop-contact") { request, context in
        try await drop(.contact(try context.publicID(.contact)), request, context)
      },
      .post("/w/taak/:task/concept", name: "draft.keep-task") { request, context in
        try await keep(.task(try context.publicID(.task)), request, context)
      },
      .post("/w/taak/:task/concept/weg", name: "draft.drop-task") { request, context in
        try await drop(.task(try context.publicID(.task)), request, context)
      },
      .post("/w/taken/concept", name: "draft.keep-own") { try await keep(.own, $0, $1) },
      .post("/w/taken/concept/weg", name: "draft.drop-own") { try await drop(.own, $0, $1) },
    ]
  }

  private func form(_ request: Request, of place: DraftPlace) throws(HTTPFault) -> DraftForm {
    guard let name = request.uri.queryParameters["van"], let form = DraftForm(String(name), of: place) else {
      throw .notFound
    }
    return form
  }

  private func keep(_ place: DraftPlace, _ request: Request, _ context: StaffContext) async throws -> JSONResponse {
    let form = try form(request, of: place)
    let sent = try await context.form(from: request)
    let keeping = DraftKeeping(
      services: services, form: form.name, place: place,
      moments: shell.moments(context))
    return try JSONResponse(try await keeping.keep(sent, try context.occasion(at: services)))
  }

  private func drop(_ place: DraftPlace, _ request: Request, _ context: StaffContext) async throws -> SeeOther {
    let form = try form(request, of: place)
    _ = try await context.form(from: request)
    let occasion = try context.occasion(at: services)
    do {
      try await services.keepFormDraft.drop(form.name, in: place, occasion)
    } catch let missing as NotFound {
      // The dossier was closed meanwhile; its address shows what is left.
      guard case .dossier(let id) = place else { throw missing }
      try await services.takeDraftsAlong.drop(form.name, from: id, occasion)
      return SeeOther(place.href, saying: .thrownAway)
    }
    return SeeOther(form.href(in: place), saying: .thrownAway)
  }
}
