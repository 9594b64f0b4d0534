import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// On the intake: how the client came, and why not to the internal care line. Neither is required.
struct WayHereForm: Markup {
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
    let profile = registration.registration.profile
    return StoredForm(
      FormData([
        PathToDesk.list.name: profile.path.text, ReasonNotInternal.list.name: profile.reasonNotInternal.text,
      ]), version: registration.version)
  }

  var html: HTML {
    Section(.id("herkomst"), .ariaLabelledBy("way-here")) {
      H2(.id("way-here")) { IntakeTexts.wayHere(language) }
      PostForm(
        to: "/w/dossier/\(frame.id)/herkomst", csrf: visit.csrf, style: "stack",
        hidden: [("registration", registration.id.text)], edit: edit, autosave: kept.autosave
      ) {
        field(PathToDesk.list)
        field(ReasonNotInternal.list)
        P {
          IntakeTexts.wish(language) + ": " + frame.facts.internalLineNow.name(language).lowercased() + ". "
          A(.href("/w/dossier/\(frame.id)/bekendheid")) { IntakeTexts.askWish(language) }
        }
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: IntakeTexts.wayHere(language))
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  private func field(_ list: CodeList) -> HTML {
    SelectField(
      list.name, label: list.title(language),
      choices: list.answers(on: registration.registration.receivedOn, keeping: edit[list.name], in: language),
      value: edit[list.name], error: errors[list.name], isOptional: true, hasEmpty: false, in: language
    ).html
  }
}
