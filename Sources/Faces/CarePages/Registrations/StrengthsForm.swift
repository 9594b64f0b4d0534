import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// On the intake: what the client has to go on with, in codes; the words stand in a part of their own.
struct StrengthsForm: Markup {
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
    let strengths = registration.registration.strengths
    return StoredForm(
      FormData([
        Coping.list.name: strengths.coping.rawValue, OwnStrength.list.name: strengths.ownStrength.rawValue,
      ]), version: registration.version)
  }

  var html: HTML {
    Section(.id("kracht"), .ariaLabelledBy("own-strengths")) {
      H2(.id("own-strengths")) { IntakeTexts.strengths(language) }
      P(.class("muted")) { IntakeTexts.strengthsWhy(language) }
      PostForm(
        to: "/w/dossier/\(frame.id)/kracht", csrf: visit.csrf, style: "stack",
        hidden: [("registration", registration.id.text)], edit: edit, autosave: kept.autosave
      ) {
        field(Coping.list)
        field(OwnStrength.list)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: IntakeTexts.strengths(language))
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
