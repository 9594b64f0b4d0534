import CareActs
import Desk
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import Markup
import Questionnaires
import ScreeningActs
package import WebBase
package import WebSession

/// Making and withdrawing a client's code, in the dossier.
package struct ClientLinkRoutes: Sendable {
  let services: DeskServices
  let settings: WebSettings
  let shell: WorkspaceShell

  package init(services: DeskServices, settings: WebSettings, shell: WorkspaceShell) {
    self.services = services
    self.settings = settings
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .post("/w/dossier/:dossier/vragenlijst/:screening/code", name: "client-link.make", use: make),
      .post("/w/dossier/:dossier/vragenlijst/:screening/code/weg", name: "client-link.withdraw", use: withdraw),
    ]
  }

  private func place(_ context: StaffContext) throws -> Href {
    "/w/dossier/\(try context.publicID(.dossier))/vragenlijst/\(try context.publicID(.screening))"
  }

  /// The page with the code is the answer itself: it stands at no address. Sent again, it says that there is one.
  @Sendable private func make(_ request: Request, _ context: StaffContext) async throws -> Page {
    let form = try await context.form(from: request)
    let place = try place(context)
    return try await EditAttempt.sending(
      form, in: context.language, renewing: context.requestID,
      { form in
        try await sheet(
          to: try context.publicID(.screening), in: try context.publicID(.dossier),
          form["language"].flatMap { Language(rawValue: $0) } ?? context.language,
          replacing: form[ClientLinkSection.known].flatMap { Double($0) }.map {
            Date(timeIntervalSince1970: $0 / 1000)
          },
          request, context)
      },
      again: { try await refused($0.errors, back: place, context) })
  }

  /// Makes a code, and the sheet that shows it.
  func sheet(
    to screening: ScreeningID.Public, in dossier: DossierID.Public, _ language: Language, replacing known: Date? = nil,
    _ request: Request, _ context: StaffContext
  ) async throws -> Page {
    let made = try await services.makeClientLink(
      to: screening, in: dossier, language, replacing: known, try context.occasion(at: services))
    return try await shell.page(
      ClientLinkTexts.forClient(context.language), in: .caseload, context, isForClient: true
    ) {
      ClientLinkSheet(
        made: made, origin: origin(of: request), back: "/w/dossier/\(dossier)/vragenlijst/\(screening)",
        profile: shell.profile, language: context.language,
        expires: Moments(timeZone: shell.profile.timeZone, language: made.language).dateAndTime(made.expiresAt))
    }
  }

  @Sendable private func withdraw(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    _ = try await context.form(from: request)
    try await services.withdrawClientLink(
      of: try context.publicID(.screening), in: try context.publicID(.dossier), try context.occasion(at: services))
    return SeeOther(try place(context), saying: .withdrawn)
  }

  private func refused(_ errors: FieldErrors, back: Href, _ context: StaffContext) async throws -> Page {
    let language = context.language
    return try await shell.page(ClientLinkTexts.forClient(language), in: .caseload, context, status: .refused) {
      TitleRow(ClientLinkTexts.forClient(language))
      for item in errors.items { Notice(item.message, tone: .warn, isAnnounced: true) }
      ButtonRow { LinkButton(ClientLinkTexts.back(language), to: back) }
    }
  }

  /// Under which address clients come: as configured, or else as this request came.
  private func origin(of request: Request) -> String {
    if let origin = settings.origins.first { return origin }
    return (settings.isSecure ? "https://" : "http://") + (request.head.authority ?? "")
  }
}

/// The sheet for the client, in the language of the form: address and code, and nothing that tells what it is about.
struct ClientLinkSheet: Markup {
  let made: MadeClientLink
  let origin: String
  let back: Href
  let profile: DeskProfile
  let language: Language
  let expires: String

  var html: HTML {
    TitleRow(ClientLinkTexts.forClient(language), sub: made.name(language))
    Div(.class("no-print")) {
      Notice(ClientLinkTexts.once(language), tone: .warn, isAnnounced: true) { P { ClientLinkTexts.howTo(language) } }
    }
    Section(.ariaLabelledBy("link-address"), .class("gap-s")) {
      H2(.id("link-address")) { ClientLinkTexts.address(made.language) }
      P(.class("code-line")) { address }
      P { ClientLinkTexts.or(made.language) + ": " + origin + "/s" }
      H2 { QuestionnaireTexts.code(made.language) }
      P(.class("code-line")) { made.code }
      P { ClientLinkTexts.until(expires)(made.language) }
      P { QuestionnaireTexts.ownDevice(made.language) }
      P {
        QuestionnaireTexts.notLive(made.language) + " "
        PhoneNumber(profile.phone)
      }
    }
    ButtonRow {
      LinkButton(ClientLinkTexts.back(language), to: back, look: .main, shortcut: .escape)
      CopyButton(ClientLinkTexts.copy, of: address, language: language)
      PrintButton(ClientLinkTexts.print(language))
    }
  }

  private var address: String { origin + "/s/" + made.code }
}

/// On the page of a questionnaire that is open: a code for the client, or why there is none.
struct ClientLinkSection: Markup {
  let answer: ScreeningPageAnswer
  let moments: Moments
  let visit: Visit

  /// The field that says which code the page knows of.
  static let known = "gekend"

  private var language: Language { visit.language }
  private var place: Href { "/w/dossier/\(answer.dossier)/vragenlijst/\(answer.screening.id)/code" }
  private var knownLink: [(String, String)] {
    answer.link.map { [(Self.known, String(Int64(($0.link.madeAt.timeIntervalSince1970 * 1000).rounded())))] } ?? []
  }

  var html: HTML {
    ListSection(id: "client", ClientLinkTexts.section(language)) {
      if let link = answer.link { P { state(link) } }
      if answer.clientLanguages.isEmpty {
        P(.class("muted")) { answer.notForClients?(language) ?? "" }
      } else {
        PostForm(to: place, csrf: visit.csrf, hidden: knownLink) {
          if answer.clientLanguages.count > 1 {
            SelectField(
              "language", label: Text(nl: "Taal van het formulier", en: "Language of the form")(language),
              choices: answer.clientLanguages.map { Choice($0.rawValue, $0 == .dutch ? "Nederlands" : "English") },
              value: chosen.rawValue, hasEmpty: false, in: language)
          } else {
            Input(.type(.hidden), .name("language"), .value(chosen.rawValue))
          }
          ButtonRow {
            SubmitButton(
              (answer.link == nil ? ClientLinkTexts.make : ClientLinkTexts.makeAgain)(language), look: .line)
            if answer.link?.isAlive == true {
              SubmitButton(ClientLinkTexts.withdraw(language), look: .quiet, action: "\(place)/weg")
            }
          }
        }
        if answer.link?.isAlive == true {
          P(.class("muted")) { ClientLinkTexts.newEndsOld(language) + " " + ClientLinkTexts.stillMine(language) }
        }
      }
    }
  }

  private var chosen: Language {
    answer.clientLanguages.contains(language) ? language : answer.clientLanguages.first ?? language
  }

  private func state(_ link: ClientLinkAnswer) -> String {
    let text = ClientLinkTexts.state(
      link.link, isAlive: link.isAlive, made: moments.dateAndTime(link.link.madeAt),
      opened: link.link.openedAt.map(moments.dateAndTime))(language)
    guard link.isAlive else { return text }
    return text + " " + ClientLinkTexts.until(moments.dateAndTime(link.link.expiresAt))(language)
  }
}
