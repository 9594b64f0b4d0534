import Desk
import Instruments
import Markup
import UseCases
import WebBase

/// The form with which a questionnaire is begun, or with which a worker says why it is not.
struct ScreeningStartForm {
  let answer: DossierFrame
  let chosen: InstrumentChoiceAnswer
  let form: FormData
  let token: String
  let errors: FieldErrors
  let language: Language

  private var instrument: Instrument { chosen.instrument }
  private var place: Href { "/w/dossier/\(answer.id)" }

  var dossierForm: DossierForm {
    DossierForm(
      title: instrument.name(language), sub: answer.label, back: "\(place)/vragenlijsten",
      action: "\(place)/lijst/\(instrument.id)", hidden: [("token", token)], errors: errors,
      submit: ScreeningTexts.begin(language), fields: fields)
  }

  @MarkupBuilder private var fields: HTML {
    P { instrument.construct(language) + "; " + instrument.period(language) + "." }
    if case .workerOnly(let why) = chosen.administering { Notice(why(language)) }
    if instrument.validity != .validated { Notice(instrument.validity.name(language), tone: .warn) }
    TextField.date(
      "taken-on", label: ScreeningTexts.takenOn(language), value: form["taken-on"] ?? answer.today.display,
      error: errors["taken-on"], in: language)
    if !instrument.cutoffs.isEmpty {
      ChoiceList(
        "cutoff", label: ScreeningTexts.cutoff(language),
        choices: instrument.cutoffs.map {
          Choice($0.id, $0.name(language), hint: $0.population(language) + " · " + $0.source)
        },
        values: Set([form["cutoff"] ?? instrument.cutoffs.first(where: \.isDefault)?.id].compactMap { $0 }),
        error: errors["cutoff"], in: language)
    }
    More(ScreeningTexts.notNow(language), isOpen: form[SkipReason.list.name] != nil) {
      ChoiceList(
        SkipReason.list.name, label: SkipReason.list.title(language),
        choices: SkipReason.list.answers(on: answer.today, in: language),
        values: Set([form[SkipReason.list.name]].compactMap { $0 }), error: errors[SkipReason.list.name],
        isOptional: true, in: language)
    }
  }
}
