import Access
import CareActs
package import Desk
package import HouseActs
package import HousePages
package import Hummingbird
import Markup
package import WebBase
package import WebSession

/// What somebody sees who was writing in a dossier when a colleague closed it: that it is closed, and every word that
/// they typed there, to be copied. Nothing else of the dossier is shown.
package struct ClosedMeanwhile: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  /// - Parameter form: what was sent just now, if anything.
  /// - Throws: `NotFound` when it is not so.
  package func page(
    of dossier: DossierID.Public, sent form: FormData? = nil, _ context: StaffContext
  ) async throws -> Page {
    let kept = try await services.takeDraftsAlong(from: dossier, try context.occasion(at: services))
    let language = context.language
    // Who typed nothing there learns nothing of it.
    guard form != nil || !kept.isEmpty else { throw NotFound() }
    let sent = try form?.typedWords() ?? ""
    return try await shell.page(
      DraftTexts.closedMeanwhile(language), in: .caseload, context, status: .refused
    ) {
      TitleRow(DraftTexts.closedMeanwhile(language))
      if !sent.isEmpty { TypedMeanwhile(sent, why: DraftTexts.notStored(language), in: language) }
      for (form, draft) in drafts(kept) {
        H2 { form.title(language) }
        LeftoverDraft(
          KeptForm(form: form, place: .dossier(dossier), draft: draft), why: DraftTexts.wasClosed,
          csrf: context.visit.csrf, language: language)
      }
      if sent.isEmpty, kept.isEmpty { P { DraftTexts.wasClosed(language) } }
      ButtonRow { LinkButton(DraftTexts.today(language), to: SignInPlaces.home, look: .quiet) }
    }
  }

  private func drafts(_ kept: [String: FormDraft]) -> [(DraftForm, FormDraft)] {
    kept.sorted { $0.value.keptAt < $1.value.keptAt }.compactMap { name, draft in
      DraftForm(ofDossier: name).map { ($0, draft) }
    }
  }
}

extension FormData {
  /// What somebody wrote or chose in a form, one below the other: only what its page did not show them itself.
  func typedWords() throws(HTTPFault) -> String {
    let made = try MadeFrom(sentWith: self)
    return fields.filter { field in
      !DraftKeeping.isOwn(field.name) && !field.value.isEmpty && made.values(of: field.name) != all(field.name)
    }.map(\.value).joined(separator: "\n")
  }
}

/// Shows `ClosedMeanwhile` wherever a page of a dossier is not found for that reason.
package struct ClosedMeanwhilePages: RouterMiddleware {
  package typealias Context = StaffContext

  let pages: ClosedMeanwhile

  package init(_ pages: ClosedMeanwhile) {
    self.pages = pages
  }

  package func handle(
    _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let missing as NotFound {
      guard let dossier = Self.dossier(in: request.uri.path), context.account != nil else { throw missing }
      do {
        return try await pages.page(of: dossier, context).response(from: request, context: context)
      } catch let error where error is NotFound || error is AccessRefusal {
        throw missing
      }
    }
  }

  private static func dossier(in path: String) -> DossierID.Public? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "w", parts[1] == "dossier" else { return nil }
    return DossierID.Public(String(parts[2]))
  }
}
