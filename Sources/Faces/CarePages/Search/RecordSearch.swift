import CareActs
import Desk
import HouseActs
import Markup
import WebBase
import WebSession

/// Looking for the record that something belongs to, where a list of the newest leaves some out. What is looked for travels
/// in the body of a request only.
struct RecordSearch: Sendable {
  static let field = "q"

  /// What was typed.
  var term = ""
  /// What was found; `nil` when nothing was looked for.
  var answer: SearchAnswer?
  var errors = FieldErrors()

  /// Nothing was looked for yet.
  init() {}

  /// Looks for what a form says.
  init(_ services: DeskServices, _ form: FormData, _ context: StaffContext) async throws {
    var reader = FormReader(form, in: context.language)
    let term = reader.text(Self.field, upTo: SearchRoutes.limit, isRequired: true)
    self.term = form[Self.field] ?? ""
    errors = reader.errors
    if let term { answer = try await services.search(term, try context.occasion(at: services)) }
  }

  /// The records that were found, those found by a full value first; `nil` when nothing was looked for or found.
  var hits: [SearchHit]? {
    let all = (answer?.exact ?? []) + (answer?.named ?? [])
    return all.isEmpty ? nil : all
  }

  /// The dossiers that were found, as choices; `nil` when nothing was looked for or found.
  var dossiers: [Choice]? {
    let found: [Choice] = (hits ?? []).compactMap { hit in
      guard case .dossier(let id, let alias) = hit else { return nil }
      return Choice(id.text, alias ?? DossierLabel.code(id))
    }
    return found.isEmpty ? nil : found
  }
}

/// The field to look for a record with, and what the search says beside its finds.
struct RecordFinder: Markup {
  let search: RecordSearch
  let action: Href
  /// Whether what was found can be chosen on this page.
  let hasFound: Bool
  let csrf: CSRFToken?
  let language: Language

  var html: HTML {
    PostForm(to: action, csrf: csrf, style: "stack", isSearch: true) {
      TextField(
        RecordSearch.field, label: SearchTexts.notListed(language), value: search.term,
        hint: SearchTexts.hint(language),
        error: search.errors[RecordSearch.field], type: .search, count: SearchRoutes.limit, in: language)
      ButtonRow { SubmitButton(SearchTexts.button(language), look: .line, icon: .search) }
      Div(.role(.status)) {
        if let answer = search.answer {
          if hasFound {
            P(.class("note-line")) { SearchTexts.inList(language) }
          } else if answer.isTooShort {
            P(.class("note-line")) { SearchTexts.tooShort(language) }
          } else if search.dossiers != nil {
            P(.class("note-line")) { SearchTexts.onlyThis(language) }
          } else if search.hits != nil {
            P(.class("note-line")) { SearchTexts.onlyContacts(language) }
          } else {
            P(.class("note-line")) { SearchTexts.nothing(language) + " " + SearchTexts.nothingNext(language) }
          }
          if let limit = answer.boundedTo { P(.class("note-line")) { SearchTexts.bounded(limit)(language) } }
        }
      }
    }
  }
}
