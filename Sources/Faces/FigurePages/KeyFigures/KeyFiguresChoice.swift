import Desk
import KeyFigures
import Markup
import WebBase

/// The periods to choose from, and the form for any other.
struct KeyFiguresChoice: Sendable {
  let offered: [PeriodChoice]
  let asked: KeyFiguresQuestion.Asked
  let usual: Period
  /// What is shown; `nil` when the address asked for what can't be.
  var question: KeyFiguresQuestion?
  var errors = FieldErrors()

  func bar(_ language: Language) -> FilterBar {
    FilterBar(KeyFiguresTexts.period(language), items(language))
  }

  private func items(_ language: Language) -> [PlaceItem] {
    offered.map { choice in
      let running = choice.isRunning ? ", " + KeyFiguresTexts.running(language) : ""
      return PlaceItem(
        choice.name(language) + running,
        to: KeyFiguresQuestion(period: choice.period, breakdown: question?.breakdown).page,
        isCurrent: choice.period == question?.period)
    }
  }

  /// A form that only asks: what it sends is the address.
  func form(_ language: Language) -> HTML {
    Form(.method(.get), .action("/w/kengetallen"), .novalidate, .class("no-print")) {
      Div(.class("pair")) {
        month("from", KeyFiguresTexts.from, asked.from ?? (question?.period ?? usual).from.iso, language)
        month("to", KeyFiguresTexts.through, asked.through ?? (question?.period ?? usual).through.iso, language)
        SelectField(
          "by", label: KeyFiguresTexts.by(language), choices: splits(language),
          value: question?.breakdown?.rawValue ?? "",
          hasEmpty: false, in: language)
      }
      ButtonRow { SubmitButton(KeyFiguresTexts.show(language), look: .line) }
    }.html
  }

  private func month(_ name: String, _ label: Text, _ value: String, _ language: Language) -> TextField {
    TextField(
      name, label: label(language), value: value, hint: KeyFiguresTexts.monthHint(language), error: errors[name],
      width: .ten, count: 7, in: language)
  }

  private func splits(_ language: Language) -> [Choice] {
    [Choice("", KeyFiguresTexts.whole(language))]
      + Breakdown.allCases.map { Choice($0.rawValue, $0.name(language)) }
  }
}
