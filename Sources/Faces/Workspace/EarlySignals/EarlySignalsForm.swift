import Desk
import Markup
import UseCases
import WebBase

/// On the intake: how early the client came. Three answers, none of them required.
struct EarlySignalsForm: Markup {
  let frame: DossierFrame
  let registration: RegistrationAnswer
  let form: FormData
  let errors: FieldErrors
  let visit: Visit

  private var language: Language { visit.language }

  var html: HTML {
    let early = registration.registration.early
    return Section(.id("vroeg"), .ariaLabelledBy("early")) {
      H2(.id("early")) { EarlySignalsTexts.title(language) }
      P(.class("muted")) { EarlySignalsTexts.why(language) }
      PostForm(
        to: "/w/dossier/\(frame.id)/vroeg", csrf: visit.csrf, style: "stack",
        hidden: [("versie", String(registration.version)), ("registration", registration.id.text)]
      ) {
        field(Onset.list, early.onset.rawValue)
        field(FirstHelp.list, early.firstHelp.rawValue)
        field(StartedBy.list, early.startedBy.rawValue)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: EarlySignalsTexts.title(language))
        }
      }
    }.html
  }

  private func field(_ list: CodeList, _ stored: String) -> HTML {
    SelectField(
      list.name, label: list.title(language), choices: list.answers(on: frame.today, in: language),
      value: form[list.name] ?? stored, error: errors[list.name], isOptional: true, hasEmpty: false, in: language
    ).html
  }
}

enum EarlySignalsTexts {
  static let title = Text(nl: "Hoe vroeg", en: "How early")
  static let why = Text(
    nl: "Voor de vraag of mensen ons eerder vinden. In grove stappen: een dag van begin wordt niet bewaard.",
    en: "For the question whether people find us earlier. In coarse steps: no day of onset is kept.")
}
