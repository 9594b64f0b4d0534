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
    [
      .get("/w/dossier/:dossier/verwijzing/nieuw", name: "referral.make-form") {
        try await pages.makePage(
          in: .dossier(try $1.publicID(.dossier)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/dossier/:dossier/verwijzing/nieuw", name: "referral.make") {
        try await pages.make(in: .dossier(try $1.publicID(.dossier)), $0, $1)
      },
      .get("/w/dossier/:dossier/verwijzing/zelf", name: "referral.alone-form") {
        try await pages.alonePage(
          in: .dossier(try $1.publicID(.dossier)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/dossier/:dossier/verwijzing/zelf", name: "referral.alone") {
        try await pages.sendAlone(in: .dossier(try $1.publicID(.dossier)), $0, $1)
      },
      .get("/w/dossier/:dossier/verwijzing/niet", name: "referral.drop-form") {
        try await pages.dropPage(
          in: .dossier(try $1.publicID(.dossier)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/dossier/:dossier/verwijzing/niet", name: "referral.drop") {
        try await pages.drop(in: .dossier(try $1.publicID(.dossier)), $0, $1)
      },
      .get("/w/dossier/:dossier/verwijzing/:referral", name: "referral.answer-form") {
        try await pages.answerPage(in: .dossier(try $1.publicID(.dossier)), nil, FieldErrors(), $1)
      },
      .post("/w/dossier/:dossier/verwijzing/:referral", name: "referral.answer") {
        try await pages.answer(in: .dossier(try $1.publicID(.dossier)), $0, $1)
      },
      .get("/w/dossier/:dossier/verwijzing/:referral/blad", name: "referral.sheet") {
        try await pages.sheet(in: .dossier(try $1.publicID(.dossier)), $1)
      },
    ]
  }

  private var ofContacts: [Route<StaffContext>] {
    [
      .get("/w/contact/:contact/verwijzing/nieuw", name: "contact.refer-form") {
        try await pages.makePage(
          in: .contact(try $1.publicID(.contact)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/contact/:contact/verwijzing/nieuw", name: "contact.refer") {
        try await pages.make(in: .contact(try $1.publicID(.contact)), $0, $1)
      },
      .get("/w/contact/:contact/verwijzing/zelf", name: "contact.alone-form") {
        try await pages.alonePage(
          in: .contact(try $1.publicID(.contact)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/contact/:contact/verwijzing/zelf", name: "contact.alone") {
        try await pages.sendAlone(in: .contact(try $1.publicID(.contact)), $0, $1)
      },
      .get("/w/contact/:contact/verwijzing/niet", name: "contact.drop-form") {
        try await pages.dropPage(
          in: .contact(try $1.publicID(.contact)), nil, FieldErrors(), $1, about: ReferralPages.about($0))
      },
      .post("/w/contact/:contact/verwijzing/niet", name: "contact.drop") {
        try await pages.drop(in: .contact(try $1.publicID(.contact)), $0, $1)
      },
      .get("/w/contact/:contact/verwijzing/:referral", name: "contact.answer-form") {
        try await pages.answerPage(in: .contact(try $1.publicID(.contact)), nil, FieldErrors(), $1)
      },
      .post("/w/contact/:contact/verwijzing/:referral", name: "contact.answer") {
        try await pages.answer(in: .contact(try $1.publicID(.contact)), $0, $1)
      },
      .get("/w/contact/:contact/verwijzing/:referral/blad", name: "contact.sheet") {
        try await pages.sheet(in: .contact(try $1.publicID(.contact)), $1)
      },
    ]
  }
}
