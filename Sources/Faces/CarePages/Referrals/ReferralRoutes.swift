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
  let pages: ReferralPages

  package init(services: DeskServices, shell: WorkspaceShell, makeReferral: MakeReferral) {
    pages = ReferralPages(
      services: services, forms: DossierForms(services: services, shell: shell), makeReferral: makeReferral)
  }

  package var routes: [Route<StaffContext>] { ofDossiers + ofContacts }

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
