import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// A part of the intake that is answered from code lists, none of them required; each is a form of its own.
enum IntakeChoices: Sendable, Hashable, CaseIterable {
  case early
  case wayHere
  case strengths

  /// The last part of its address, and its place on the page.
  var place: String {
    switch self {
    case .early: "vroeg"
    case .wayHere: "herkomst"
    case .strengths: "kracht"
    }
  }

  var title: Text {
    switch self {
    case .early: IntakeTexts.early
    case .wayHere: IntakeTexts.wayHere
    case .strengths: IntakeTexts.strengths
    }
  }

  var why: Text? {
    switch self {
    case .early: IntakeTexts.earlyWhy
    case .wayHere: nil
    case .strengths: IntakeTexts.strengthsWhy
    }
  }

  var lists: [CodeList] {
    switch self {
    case .early: [Onset.list, FirstHelp.list, StartedBy.list]
    case .wayHere: [PathToDesk.list, ReasonNotInternal.list]
    case .strengths: [Coping.list, OwnStrength.list]
    }
  }

  var draft: DraftForm {
    switch self {
    case .early: .early
    case .wayHere: .wayHere
    case .strengths: .strengths
    }
  }

  /// What the register holds of its fields.
  func stored(_ registration: RegistrationAnswer) -> StoredForm {
    let facts = registration.registration
    let answers: [String] =
      switch self {
      case .early: [facts.early.onset.rawValue, facts.early.firstHelp.rawValue, facts.early.startedBy.rawValue]
      case .wayHere: [facts.profile.path.text, facts.profile.reasonNotInternal.text]
      case .strengths: [facts.strengths.coping.rawValue, facts.strengths.ownStrength.rawValue]
      }
    let typed = zip(lists, answers).reduce(FormData([:])) { $0.setting($1.0.name, to: [$1.1]) }
    return StoredForm(typed, version: registration.version)
  }
}

/// The form of one such part.
struct IntakeChoicesForm: Markup {
  let part: IntakeChoices
  let frame: DossierFrame
  let registration: RegistrationAnswer
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var heading: String { part.place + "-kop" }

  var html: HTML {
    Section(.id(part.place), .ariaLabelledBy(heading)) {
      H2(.id(heading)) { part.title(language) }
      if let why = part.why { P(.class("muted")) { why(language) } }
      PostForm(
        to: "/w/dossier/\(frame.id)/\(part.place)", csrf: visit.csrf, style: "stack",
        hidden: [("registration", registration.id.text)], edit: edit, autosave: kept.autosave
      ) {
        for list in part.lists { field(list) }
        if part == .wayHere { wish }
        ButtonRow {
          SubmitButton(DossierTexts.save(language), look: .line, describes: part.title(language))
          DraftFoot(kept, moments: moments)
        }
      }
    }.html
  }

  /// The answers of the day on which the registration came in, and what was answered before, retired or not.
  private func field(_ list: CodeList) -> HTML {
    SelectField(
      list.name, label: list.title(language),
      choices: list.answers(on: registration.registration.receivedOn, keeping: edit[list.name], in: language),
      value: edit[list.name], error: errors[list.name], isOptional: true, hasEmpty: false, in: language
    ).html
  }

  private var wish: P {
    P {
      IntakeTexts.wish(language) + ": " + frame.facts.internalLineNow.name(language).lowercased() + ". "
      A(.href("/w/dossier/\(frame.id)/bekendheid")) { IntakeTexts.askWish(language) }
    }
  }
}
