import CareActs
import Desk
import Markup
import WebBase

/// After a contact: a new dossier, or one that exists. Two keys are enough.
struct StartPage: Markup {
  let contact: ContactAnswer
  let dossiers: [CaseloadLine]
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
      if !dossiers.isEmpty { existing }
    }
  }

  private var existing: HTML {
    PostForm(to: "/w/contact/\(contact.id)/koppel", csrf: visit.csrf) {
      SelectField(
        "dossier",
        label: Text(nl: "Of hoort het bij een dossier van jou?", en: "Or is it part of a dossier of yours?")(language),
        choices: dossiers.map { Choice($0.id.text, $0.label) }, error: errors["dossier"], isOptional: true, in: language
      )
      ButtonRow { SubmitButton(Text(nl: "Koppel", en: "Link")(language), look: .line) }
    }.html
  }
}
