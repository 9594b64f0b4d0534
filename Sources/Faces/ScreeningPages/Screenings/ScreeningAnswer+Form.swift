import CareActs
import Desk
import Instruments
import Questionnaires
import ScreeningActs
import WebBase

extension ScreeningAnswer {
  /// What the register holds of the answers, as their form shows them.
  var stored: StoredForm {
    guard let answers, let instrument else { return .none }
    return StoredForm(ItemFields.form(answers, of: instrument), version: answersVersion)
  }

  /// What the register holds of the rating of the list itself.
  var storedRating: StoredForm {
    StoredForm(FormData([InstrumentRating.list.name: rating?.rawValue ?? ""]), version: version)
  }

  /// Answers in words, one per line, for where no form is left to hold them.
  func words(of form: FormData, in language: Language) -> String {
    guard let instrument, let answers else { return "" }
    return answers.places.compactMap { place in
      form[ItemFields.name(place)].flatMap { value in
        let topic = place == 0 ? instrument.gate?.topic(language) : instrument.items[place - 1].topic(language)
        return value.isEmpty ? nil : "\(place). \(topic ?? ""): \(value)"
      }
    }.joined(separator: "\n")
  }
}

extension SavedScreening {
  /// What the register holds now.
  var stored: StoredForm { StoredForm(ItemFields.form(answers, of: instrument), version: version) }
}
