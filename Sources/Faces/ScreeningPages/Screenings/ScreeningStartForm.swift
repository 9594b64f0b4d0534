import CareActs
import CarePages
import Desk
import HousePages
import Instruments
import Markup
import ScreeningActs
import WebBase

/// The form with which a questionnaire is begun, or with which a worker says why it is not.
struct ScreeningStartForm {
  let answer: DossierFrame
  let chosen: InstrumentChoiceAnswer
  let edit: FormEdit
  let kept: KeptForm
  let token: String
  let errors: FieldErrors
  let language: Language

  /// What it shows when nothing was filled in yet.
  static func usual(_ instrument: Instrument, on today: LocalDate) -> StoredForm {
    StoredForm(
      FormData([
        "taken-on": today.display, "cutoff": instrument.cutoffs.first(where: \.isDefault)?.id ?? "",
        SkipReason.list.name: "",
      ]), version: 0)
  }

  private var instrument: Instrument { chosen.instrument }
  private var place: Href { "/w/dossier/\(answer.id)" }

  var dossierForm: DossierForm {
    DossierForm(
      title: instrument.name(language), frame: answer,
      trail: [PlaceItem(ScreeningTexts.title(language), to: "\(place)/vragenlijsten")], back: "\(place)/vragenlijsten",
      action: "\(place)/lijst/\(instrument.id)", hidden: [("token", token)], errors: errors, edit: edit,
      submit: ScreeningTexts.begin(language), draft: kept, fields: fields)
  }

  @MarkupBuilder private var fields: HTML {
    P { instrument.construct(language) + "; " + instrument.period(language) + "." }
    if case .workerOnly(let why) = chosen.administering { Notice(why(language)) }
    if instrument.validity != .validated { Notice(instrument.validity.name(language), tone: .warn) }
    TextField.date(
      "taken-on", label: ScreeningTexts.takenOn(language), value: edit["taken-on"],
      error: errors["taken-on"], in: language)
    if !instrument.cutoffs.isEmpty {
      ChoiceList(
        "cutoff", label: ScreeningTexts.cutoff(language),
        choices: instrument.cutoffs.map {
          Choice($0.id, $0.name(language), hint: $0.population(language) + " · " + $0.source)
        },
        values: Set(edit.all("cutoff")),
        error: errors["cutoff"], in: language)
    }
    More(ScreeningTexts.notNow(language), isOpen: !edit.all(SkipReason.list.name).isEmpty) {
      ChoiceList(
        SkipReason.list.name, label: SkipReason.list.title(language),
        choices: SkipReason.list.answers(on: answer.today, in: language),
        values: Set(edit.all(SkipReason.list.name)), error: errors[SkipReason.list.name],
        isOptional: true, in: language)
    }
  }
}
