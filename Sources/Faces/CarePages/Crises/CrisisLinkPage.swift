import CareActs
import Desk
import Foundation
import HouseActs
import Markup
import WebBase

/// Choosing the contact or dossier that a crisis belongs to.
struct CrisisLinkPage: Markup {
  static let field = "hoort-bij"

  let id: CrisisID.Public
  let contacts: [ContactLineAnswer]
  let dossiers: [CaseloadLine]
  let search: RecordSearch
  let errors: FieldErrors
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }

  var html: HTML {
    ErrorSummary(errors, in: language)
    H1 { CrisisTexts.link(language) }
    P { CrisisTexts.linkWhy(language) }
    PostForm(to: "/w/crisis/\(id)/koppel", csrf: csrf) {
      SelectField(
        Self.field, label: CrisisTexts.belongs(language), choices: found ?? newest, value: found?.first?.value,
        error: errors[Self.field],
        in: language)
      ButtonRow {
        SubmitButton(CrisisTexts.linkButton(language), shortcut: .save)
        LinkButton(CrisisTexts.backToLog(language), to: "/w/crisis/\(id)")
      }
    }
    RecordFinder(
      search: search, action: "/w/crisis/\(id)/koppel/zoek", hasFound: found != nil, csrf: csrf, language: language)
  }

  /// What was found; `nil` when nothing was looked for or found.
  private var found: [Choice]? {
    search.hits?.map { hit in
      switch hit {
      case .dossier(let id, let alias):
        Choice(
          CrisisOrigin.dossier(id).word, CrisisTexts.dossier(language) + ", " + (alias ?? DossierLabel.code(id)))
      case .contact(let id, let channel, let at):
        Choice(
          CrisisOrigin.contact(id).word,
          CrisisTexts.contact(language) + ", " + moments.dateAndTime(at) + ", " + channel.name(language))
      }
    }
  }

  /// The newest contacts and dossiers of the reader.
  private var newest: [Choice] {
    let calls = contacts.map { line in
      let alias = line.content.alias.isEmpty ? CrisisTexts.noAlias(language) : line.content.alias
      let when = line.content.startedAt.map { moments.dateAndTime($0) } ?? "–"
      return Choice(
        CrisisOrigin.contact(line.id).word, CrisisTexts.contact(language) + ", " + when + ", " + alias)
    }
    let carried = dossiers.map { line in
      Choice(CrisisOrigin.dossier(line.id).word, CrisisTexts.dossier(language) + ", " + line.label)
    }
    return calls + carried
  }
}
