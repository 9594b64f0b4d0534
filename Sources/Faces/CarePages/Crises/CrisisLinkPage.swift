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
        Self.field, label: CrisisTexts.belongs(language), choices: choices, value: nil, error: errors[Self.field],
        in: language)
      ButtonRow {
        SubmitButton(CrisisTexts.linkButton(language), shortcut: .save)
        LinkButton(CrisisTexts.backToLog(language), to: "/w/crisis/\(id)")
      }
    }
  }

  private var choices: [Choice] {
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
