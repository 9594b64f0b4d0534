import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let surveyMarks = KeyFigure(
    Indicator(
      .surveyMarks, Text(nl: "Rapportcijfer van cliënten", en: "Mark given by clients"),
      Definition(
        rule: Text(
          nl: "Het cijfer van 1 tot 10 van elke ingevulde vragenlijst, in de maand waarin zij is ingevuld.",
          en: "The mark of 1 to 10 of every completed survey, in the month in which it was completed."),
        denominator: Text(
          nl: "n is de ingevulde vragenlijsten met een cijfer.",
          en: "n is the completed surveys with a mark."),
        exclusions: Text(
          nl:
            "Vragenlijsten zonder cijfer tellen niet. Bij minder dan \(Indicator.fewestAnswers) antwoorden wordt niets getoond.",
          en: "Surveys without a mark don't count. With fewer than \(Indicator.fewestAnswers) answers nothing is shown."
        ),
        method: Sentences.nearestRank, source: Sentences.survey),
      counted: .surveys, unit: .mark, measures: [.percentile(50), .mean, .atLeast(7), .atLeast(8), .atMost(5)],
      distribution: .shown, breakdowns: Breakdown.ofSurveys, minimum: Indicator.fewestAnswers),
    counted: [
      FactCount(
        .surveys("marks of surveys", where: "s.mark IS NOT NULL"), measuring: .column(FactKey("mark", "s.mark")),
        [.total, .measured])
    ])
}
