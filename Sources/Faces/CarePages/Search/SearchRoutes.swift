import CareActs
import Desk
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Searching. What is searched for travels in the body of a request only: never in an address, a title or a log. The
/// address of what was found holds a name that says nothing.
package struct SearchRoutes: Sendable {
  static let limit = 120
  /// The name of a search in an address.
  private static let name = "zoek"

  private let kept = KeptSearches()
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/zoek", name: "search.show", use: show),
      .post("/w/zoek", name: "search.do", use: search),
    ]
  }

  /// The page to search on; with a name in its address, what was found for it.
  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let account = try context.requireAccount()
    guard account.role.helps else { throw HTTPFault.notFound }
    var page = SearchPage(term: "", answer: nil, context: context, shell: shell)
    if let name = request.uri.queryParameters[Self.name[...]] {
      page.isGone = true
      if let term = kept.term(named: String(name), of: account.id, at: services.effects.now()) {
        page = SearchPage(
          term: term, answer: try await services.search(term, try context.occasion(at: services)), context: context,
          shell: shell)
      }
    }
    return try await render(page, context)
  }

  /// Leads to what is found, so that it is still there for who comes back to it.
  @Sendable private func search(_ request: Request, _ context: StaffContext) async throws -> Response {
    let account = try context.requireAccount()
    guard account.role.helps else { throw HTTPFault.notFound }
    let form = try await context.form(from: request)
    var reader = FormReader(form, in: context.language)
    let term = reader.text(RecordSearch.field, upTo: Self.limit)
    guard let term else {
      var page = SearchPage(term: form[RecordSearch.field] ?? "", answer: nil, context: context, shell: shell)
      page.errors = reader.errors
      return try await render(page, context).response(from: request, context: context)
    }
    let name = services.effects.newToken()
    kept.keep(term, named: name, of: account.id, at: services.effects.now())
    let place: Href = "/w/zoek"
    return SeeOther(place.asking([(Self.name, name)])).response(from: request, context: context)
  }

  private func render(_ page: SearchPage, _ context: StaffContext) async throws -> Page {
    try await shell.page(
      SearchTexts.title(context.language), in: nil, context, status: page.errors.isEmpty ? .fine : .refused
    ) { page }
  }
}

/// What was found, and nothing about what was not.
struct SearchPage: Markup {
  let term: String
  var answer: SearchAnswer?
  var errors = FieldErrors()
  /// Whether the address asked for a search that is not kept any more.
  var isGone = false
  let csrf: CSRFToken?
  let moments: Moments

  init(term: String, answer: SearchAnswer?, context: StaffContext, shell: WorkspaceShell) {
    self.term = term
    self.answer = answer
    csrf = context.visit.csrf
    moments = shell.moments(context)
  }

  private var language: Language { moments.language }

  var html: HTML {
    TitleRow(SearchTexts.title(language))
    ErrorSummary(errors, in: language)
    PostForm(to: "/w/zoek", csrf: csrf, style: "stack", isSearch: true) {
      TextField(
        "q", label: SearchTexts.what(language), value: term, hint: SearchTexts.hint(language), error: errors["q"],
        type: .search, count: SearchRoutes.limit, isFocused: answer == nil && errors.isEmpty, in: language)
      ButtonRow { SubmitButton(SearchTexts.button(language), icon: .search) }
    }
    if isGone { Notice(SearchTexts.gone(language)) }
    if let answer { results(answer) }
  }

  @MarkupBuilder private func results(_ answer: SearchAnswer) -> HTML {
    Div(.class("stack-l"), .role(.status)) {
      if answer.exact.isEmpty, answer.named.isEmpty {
        EmptyState(SearchTexts.nothing(language)) { P { SearchTexts.nothingNext(language) } }
      }
      list("exact", SearchTexts.exact, answer.exact)
      list("named", SearchTexts.named, answer.named)
      if answer.isTooShort { P(.class("note-line")) { SearchTexts.tooShort(language) } }
      if let limit = answer.boundedTo { P(.class("note-line")) { SearchTexts.bounded(limit)(language) } }
    }
  }

  @MarkupBuilder private func list(_ id: String, _ title: Text, _ hits: [SearchHit]) -> HTML {
    if !hits.isEmpty {
      ListSection(id: id, title(language), count: hits.count) {
        Ul(.class("tasks"), .data("list")) { for hit in hits { Li(.data("row")) { line(hit) } } }
      }
    }
  }

  @MarkupBuilder private func line(_ hit: SearchHit) -> HTML {
    switch hit {
    case .dossier(let id, let alias):
      A(.href("/w/dossier/\(id)")) { Alias(alias ?? DossierLabel.code(id)) }
      Span(.class("muted")) { SearchTexts.dossier(language) }
    case .contact(let id, let channel, let at):
      A(.href("/w/contact/\(id)")) { channel.name(language) + ", " + moments.dateAndTime(at) }
      Span(.class("muted")) { TaskTexts.withoutDossier(language) }
    }
  }
}

enum SearchTexts {
  static let title = Text(nl: "Zoeken", en: "Search")
  static let what = Text(nl: "Wat zoek je?", en: "What are you looking for?")
  static let hint = Text(
    nl: "Een volledig telefoonnummer, e-mailadres, afgesproken code, oud nummer of dossiercode. Of een roepnaam.",
    en: "A full telephone number, e-mail address, spoken code, old number or dossier code. Or an alias.")
  static let button = Text(nl: "Zoek", en: "Search")
  static let exact = Text(nl: "Precies dit", en: "Exactly this")
  static let named = Text(nl: "Roepnaam", en: "Alias")
  static let dossier = Text(nl: "dossier", en: "dossier")
  static let nothing = Text(nl: "Niets gevonden dat je mag openen.", en: "Nothing found that you may open.")
  static let nothingNext = Text(
    nl: "Nummers, adressen en codes worden alleen volledig gevonden.",
    en: "Numbers, addresses and codes are found in full only.")
  static let notListed = Text(nl: "Staat het er niet bij? Zoek", en: "Not in the list? Search")
  static let gone = Text(
    nl: "Deze zoekopdracht is niet meer bewaard. Zoek opnieuw.", en: "This search is not kept any more. Search again.")
  static let onlyContacts = Text(
    nl: "Alleen een contact gevonden dat bij geen dossier hoort. Dat kun je hier niet kiezen.",
    en: "Only a contact was found that belongs to no dossier. It can't be chosen here.")
  static let onlyThis = Text(
    nl: "Alleen dit dossier zelf gevonden.", en: "Only this dossier itself was found.")
  static let inList = Text(
    nl: "Wat gevonden is, staat nu in de lijst hierboven.", en: "What was found stands in the list above now.")
  static let tooShort = Text(
    nl: "Voor een roepnaam zijn minstens twee letters nodig.", en: "An alias takes at least two letters.")

  static func bounded(_ limit: Int) -> Text {
    Text(
      nl: "Alleen de \(limit) dossiers waarin het laatst iets gebeurde zijn op roepnaam doorzocht.",
      en: "Only the \(limit) dossiers in which something happened last were searched by alias.")
  }
}
