import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// The intake on one page.
struct IntakePage: Markup {
  let shown: Framed<IntakeAnswer>
  let forms: SeveralForms<IntakeForm>
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var registration: RegistrationAnswer { shown.content.registration }
  private var place: Href { "/w/dossier/\(answer.id)/intake" }

  var html: HTML {
    DossierBar(answer, title: DossierTexts.intake(language), in: language)
    let held = registration.registration.intakeHeldOn
    ErrorSummary(forms.summary { held == nil || $0 != .appointment }, in: language)
    if let held {
      Notice(Attendance.held.name(language) + ": " + held.display, tone: .ok)
      LeftoverDraft(shown.kept(.appointment), why: DossierTexts.intakeWas, csrf: visit.csrf, language: language)
    } else {
      appointment
    }
    for part in IntakeChoices.allCases {
      IntakeChoicesForm(
        part: part, frame: answer, registration: registration, edit: forms.edit(.choices(part)),
        kept: shown.kept(part.draft), errors: forms.errors(.choices(part)), moments: moments, visit: visit)
    }
    for section in IntakeSection.allCases { text(section) }
    if registration.registration.requests.contains(where: \.isOpen) {
      ButtonRow {
        LinkButton(
          DossierTexts.startTrajectory(language), to: "/w/dossier/\(answer.id)/traject/nieuw", look: .main)
      }
    }
  }

  private var appointment: HTML {
    let edit = forms.edit(.appointment)
    let errors = forms.errors(.appointment)
    let list = Attendance.list
    let kept = shown.kept(.appointment)
    return PostForm(
      to: place, csrf: visit.csrf, style: "stack", hidden: about, edit: edit, autosave: kept.autosave
    ) {
      TextField.date(
        "intake-on", label: Text(nl: "Dag", en: "Day")(language), value: edit["intake-on"] ?? answer.today.display,
        error: errors["intake-on"], in: language)
      TextField.time(
        "intake-at", label: Text(nl: "Tijd", en: "Time")(language), value: edit["intake-at"],
        error: errors["intake-at"], isOptional: true, in: language)
      SelectField(
        list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
        value: edit[list.name], hint: Text(nl: "Leeg: een afspraak", en: "Empty: an appointment")(language),
        error: errors[list.name], isOptional: true, in: language)
      ButtonRow {
        SubmitButton(DossierTexts.save(language))
        DraftFoot(kept, moments: moments)
      }
    }.html
  }

  private func text(_ section: IntakeSection) -> HTML {
    let stored = shown.content.texts[section]
    let kept = shown.kept(.intake(section))
    let edit = forms.edit(.part(section))
    return Section(.id("deel-" + section.rawValue), .class("part")) {
      PostForm(
        to: "\(place)/\(section.rawValue)", csrf: visit.csrf, hidden: about, edit: edit, autosave: kept.autosave
      ) {
        TextArea(
          section.rawValue, label: section.name(language), value: edit[section.rawValue],
          error: forms.errors(.part(section))[section.rawValue], isOptional: true, rows: 6, count: 20_000, in: language)
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, shortcut: .save, describes: section.name(language))
          VersionsLink(
            text: .intake(section, registration.id), earlier: Int(stored?.version ?? 0) - 1,
            language: language)
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  private var about: [(String, String)] { [("registration", registration.id.text)] }
}
