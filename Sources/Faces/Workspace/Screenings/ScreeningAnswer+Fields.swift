import Instruments
import Questionnaires
import UseCases

extension ScreeningAnswer {
  /// The answers by field, for a page that somebody else was quicker than.
  var fieldValues: [String: String] {
    guard let answers, let instrument else { return [:] }
    return Dictionary(
      answers.places.map { place in
        let unit = place == 0 ? 1 : instrument.unit
        return (ItemFields.name(place), ItemFields.value(answers[place], unit: unit) ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }
}
