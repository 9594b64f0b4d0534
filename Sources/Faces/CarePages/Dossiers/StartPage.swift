import CareActs
import Desk
import Markup
import WebBase

/// After a contact: a new dossier, or one that exists. Two keys are enough.
struct StartPage: Markup {
  let contact: ContactAnswer
  let dossiers: [CaseloadLine]
  let search: RecordSearch
  let token: String
  let errors: FieldErrors
  let visit: Visit

  private var language: Language { visit.language }

  var html: HTML {
    TitleRow(
      Text(nl: "Van contact naar dossier", en: "From contact to dossier")(language),
      sub: Text(
        nl: "Een naam is niet nodig. Zonder roepnaam krijgt de cliënt een code van twee woorden en drie cijfers.",
        en: "No name is needed. Without an alias the client gets a code of two words and three digits.")(language))
    ErrorSummary(errors, in: language)
    if let dossier = contact.dossier {
      ButtonRow { LinkButton(DossierTexts.dossier(language), to: "/w/dossier/\(dossier)", look: .main) }
    } else {
      PostForm(to: "/w/contact/\(contact.id)/traject", csrf: visit.csrf, hidden: [("token", token)]) {
        ButtonRow {
          SubmitButton(
            Text(nl: "Nieuw dossier, van mij", en: "New dossier, mine")(language), icon: .plus, shortcut: .save,
            name: "van", value: StartDossier.Owner.me.rawValue)
          SubmitButton(
            Text(nl: "Nieuw dossier, voor het team", en: "New dossier, for the team")(language), look: .line,
            name: "van", value: StartDossier.Owner.team.rawValue)
        }
      }
      if !choices.isEmpty { existing }
      RecordFinder(
        search: search, action: "/w/contact/\(contact.id)/koppel/zoek", hasFound: search.dossiers != nil,
        csrf: visit.csrf, language: language)
    }
  }

  /// What was found, or else the newest dossiers of the reader.
  private var choices: [Choice] { search.dossiers ?? dossiers.map { Choice($0.id.text, $0.label) } }

  private var existing: HTML {
    PostForm(to: "/w/contact/\(contact.id)/koppel", csrf: visit.csrf) {
      SelectField(
        "dossier",
        label: Text(nl: "Of hoort het bij een dossier dat er al is?", en: "Or is it part of a dossier that exists?")(
          language),
        choices: choices, value: search.dossiers?.first?.value, error: errors["dossier"], isOptional: true, in: language
      )
      ButtonRow { SubmitButton(Text(nl: "Koppel", en: "Link")(language), look: .line) }
    }.html
  }
}
