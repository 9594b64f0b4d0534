package import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Passing a client on from a dossier, or from a contact that belongs to none: a referral, the client alone, or a reason why
/// not; and noting what became of it.
package struct ReferralRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell
  let pages: ReferralPages

  package init(services: DeskServices, shell: WorkspaceShell, makeReferral: MakeReferral) {
    self.services = services
    self.shell = shell
    pages = ReferralPages(
      services: services, forms: DossierForms(services: services, shell: shell), makeReferral: makeReferral)
  }

  package var routes: [Route<StaffContext>] { lists + ofDossiers + ofContacts }

  private var lists: [Route<StaffContext>] {
    [
      .get("/w/verwijzingen", name: "referrals.list") { request, context in
        try await shell.list(try await referrals(request, context, isFile: false), in: .referrals, context)
      },
      .get("/w/verwijzingen/csv", name: "referrals.csv") { request, context in
        shell.file(try await referrals(request, context, isFile: true), context)
      },
    ]
  }

  private func referrals(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<ReferralFilter, ListReferrals.Line> {
    let place = ListPlace<ReferralFilter>("/w/verwijzingen", usual: .oldestFirst, request)
    let answer = try await services.listReferrals(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return ReferralListPage(answer: answer, place: place, moments: shell.moments(context)).list
  }

  private var ofDossiers: [Route<StaffContext>] {
    routes(under: "/w/dossier/:dossier/verwijzing", named: "referral") { .dossier(try $0.publicID(.dossier)) }
  }

  private var ofContacts: [Route<StaffContext>] {
    routes(under: "/w/contact/:contact/verwijzing", named: "contact-referral") { .contact(try $0.publicID(.contact)) }
  }

  private func routes(
    under start: String, named name: String,
    in place: @escaping @Sendable (StaffContext) throws -> ReferralPlace
  ) -> [Route<StaffContext>] {
    [
      .get(start + "/nieuw", name: name + ".make-form") {
        try await pages.makePage(in: try place($1), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post(start + "/nieuw", name: name + ".make") { try await pages.make(in: try place($1), $0, $1) },
      .get(start + "/zelf", name: name + ".alone-form") {
        try await pages.alonePage(in: try place($1), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post(start + "/zelf", name: name + ".alone") { try await pages.sendAlone(in: try place($1), $0, $1) },
      .get(start + "/niet", name: name + ".drop-form") {
        try await pages.dropPage(in: try place($1), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post(start + "/niet", name: name + ".drop") { try await pages.drop(in: try place($1), $0, $1) },
      .get(start + "/:referral", name: name + ".answer-form") {
        try await pages.answerPage(in: try place($1), nil, FieldErrors(), $1)
      },
      .post(start + "/:referral", name: name + ".answer") { try await pages.answer(in: try place($1), $0, $1) },
      .get(start + "/:referral/blad", name: name + ".sheet") { try await pages.sheet(in: try place($1), $1) },
    ]
  }
}
