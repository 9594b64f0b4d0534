import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let surveyPaths = KeyFigure(
    Indicator(
      .surveyPaths, Text(nl: "Toeleiding volgens de vragenlijst", en: "Path according to the survey"),
      Definition(
        rule: Text(
          nl: "Hoe de cliënt bij het loket kwam, per ingevulde vragenlijst, in de maand waarin zij is ingevuld.",
          en: "How the client came to the desk, per completed survey, in the month in which it was completed."),
        denominator: Text(
          nl: """
            \(Sentences.partition.nl) Langs een andere weg: niet door de informatiekaart of internet, van wie de weg \
            bekend is.
            """,
          en: """
            \(Sentences.partition.en) By another path: not by the information card or the internet, of those whose \
            path is known.
            """),
        exclusions: Text(
          nl: "Bij minder dan \(Indicator.fewestAnswers) antwoorden wordt niets getoond.",
          en: "With fewer than \(Indicator.fewestAnswers) answers nothing is shown."),
        source: Sentences.survey),
      counted: .surveys, dimensions: [.path],
      measures: [
        .part(
          CategoryShare(
            id: "another-path",
            name: Text(nl: "langs een andere weg dan kaart of internet", en: "by another path than card or internet"),
            dimension: .path, part: { !["card", "internet"].contains($0) },
            of: { code in CodeKey(code).map { PathToDesk.list[$0]?.mark == nil } ?? false }))
      ], breakdowns: Breakdown.ofSurveys.filter { $0 != .path }, minimum: Indicator.fewestAnswers),
    counted: [
      FactCount(.surveys("surveys"), [.total, .by(.path, FactKey("path", "s.path"))])
    ])
}
