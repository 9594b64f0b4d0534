import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// On the intake: how early the client came. Three answers, none of them required.
struct EarlySignalsForm: Markup {
  let frame: DossierFrame
  let registration: RegistrationAnswer
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }

  /// What the register holds of its fields.
  static func stored(_ registration: RegistrationAnswer) -> StoredForm {
    let early = registration.registration.early
    return StoredForm(
      FormData([
        Onset.list.name: early.onset.rawValue, FirstHelp.list.name: early.firstHelp.rawValue,
        StartedBy.list.name: early.startedBy.rawValue,
      ]), version: registration.version)
  }

  var html: HTML {
    Section(.id("vroeg"), .ariaLabelledBy("early")) {
      H2(.id("early")) { EarlySignalsTexts.title(language) }
      P(.class("muted")) { EarlySignalsTexts.why(language) }
      PostForm(
        to: "/w/dossier/\(frame.id)/vroeg", csrf: visit.csrf, style: "stack",
        hidden: [("registration", registration.id.text)], edit: edit, autosave: kept.autosave
      ) {
        field(Onset.list)
        field(FirstHelp.list)
        field(StartedBy.list)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: EarlySignalsTexts.title(language))
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  private func field(_ list: CodeList) -> HTML {
    SelectField(
      list.name, label: list.title(language), choices: list.answers(on: frame.today, in: language),
      value: edit[list.name], error: errors[list.name], isOptional: true, hasEmpty: false, in: language
    ).html
  }
}

enum EarlySignalsTexts {
  static let title = Text(nl: "Hoe vroeg", en: "How early")
  static let why = Text(
    nl: "Voor de vraag of mensen ons eerder vinden. In grove stappen: een dag van begin wordt niet bewaard.",
    en: "For the question whether people find us earlier. In coarse steps: no day of onset is kept.")
}
