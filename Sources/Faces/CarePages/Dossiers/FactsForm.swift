import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// Whether the internal care line may know of a client, and that the limits of staying unknown were explained.
struct FactsForm {
  static let limits = "limits-explained"

  let answer: ReadDossierFacts.Answer
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let language: Language

  /// What the register holds of its fields.
  static func stored(_ answer: ReadDossierFacts.Answer) -> StoredForm {
    let now = answer.facts.internalLine.last
    var values = FormData([
      InternalLineMayKnow.list.name: now?.value.rawValue ?? "", ReasonToStayHidden.list.name: now?.reason?.text ?? "",
    ])
    if answer.facts.limitsExplainedOn == nil { values = values.setting(limits, to: [""]) }
    return StoredForm(values, version: answer.version)
  }

  var main: DossierForm {
    let line = InternalLineMayKnow.list
    let reasons = ReasonToStayHidden.list
    return DossierForm(
      title: DossierTexts.facts(language), frame: answer.frame,
      sub: DossierTexts.known(answer.facts.knownNow)(language),
      back: "/w/dossier/\(answer.id)", action: "/w/dossier/\(answer.id)/bekendheid", errors: errors, edit: edit,
      submit: DossierTexts.save(language), draft: kept,
      fields: .list {
        TileGroup(
          line.name, label: line.title(language),
          choices: [InternalLineMayKnow.no, .later, .yes].map { Choice($0.rawValue, $0.name(language)) },
          value: edit[line.name], columns: .three, error: errors[line.name], isOptional: true, in: language)
        SelectField(
          reasons.name, label: reasons.title(language), choices: reasons.answers(on: answer.today, in: language),
          value: edit[reasons.name], error: errors[reasons.name], isOptional: true, in: language)
        // That it was explained is a fact, and is not taken back.
        if let day = answer.facts.limitsExplainedOn {
          P { Self.explained(language) + " · " + day.display }
        } else {
          CheckField(
            Self.limits, label: Self.explained(language), isTicked: edit.isTicked(Self.limits),
            error: errors[Self.limits], in: language)
        }
      })
  }

  private static let explained = Text(
    nl: "Uitgelegd waar onbekend blijven ophoudt: direct gevaar, en hulp waar de organisatie voor nodig is",
    en: "Explained where staying unknown ends: direct danger, and help that needs the organisation")
}
