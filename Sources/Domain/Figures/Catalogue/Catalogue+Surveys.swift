import Desk

extension Catalogue {
  /// Under ten answers the marks say more about who answered than about the desk.
  static let fewestAnswers = 10

  /// A survey has no product or channel of its own.
  private static let ofSurvey: [Breakdown] = [.unit, .group, .gender, .age, .path]

  private static let asked = Text(
    nl: "Bron: de ervaringsvragenlijst na afsluiting; rapportcijfer volgens CQ-index.",
    en: "Source: the experience survey after closing; mark after the CQ index.")

  static let surveys = [
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
            "Vragenlijsten zonder cijfer tellen niet. Bij minder dan \(fewestAnswers) antwoorden wordt niets getoond.",
          en: "Surveys without a mark don't count. With fewer than \(fewestAnswers) answers nothing is shown."),
        method: Sentences.nearestRank, source: asked),
      counted: .surveys, unit: .mark,
      measures: [.percentile(50), .mean, .atLeast(7), .atLeast(8), .atMost(5)], distribution: .shown,
      breakdowns: ofSurvey, minimum: fewestAnswers),
    Indicator(
      .surveyPaths, Text(nl: "Toeleiding volgens de vragenlijst", en: "Path according to the survey"),
      Definition(
        rule: Text(
          nl: "Hoe de cliënt bij het loket kwam, per ingevulde vragenlijst, in de maand waarin zij is ingevuld.",
          en: "How the client came to the desk, per completed survey, in the month in which it was completed."),
        denominator: Text(
          nl: """
            \(Sentences.partition.nl) Langs een andere weg: niet door de informatiekaart of internet, van wie de weg bekend \
            is.
            """,
          en: """
            \(Sentences.partition.en) By another path: not by the information card or the internet, of those whose path is \
            known.
            """),
        exclusions: Text(
          nl: "Bij minder dan \(fewestAnswers) antwoorden wordt niets getoond.",
          en: "With fewer than \(fewestAnswers) answers nothing is shown."),
        method: nil, source: asked),
      counted: .surveys, dimensions: [.path],
      measures: [
        .part(
          CategoryShare(
            id: "another-path",
            name: Text(nl: "langs een andere weg dan kaart of internet", en: "by another path than card or internet"),
            dimension: .path, part: { !["card", "internet"].contains($0) },
            of: { code in CodeKey(code).map { PathToDesk.list[$0]?.mark == nil } ?? false }))
      ],
      breakdowns: ofSurvey.filter { $0 != .path }, minimum: fewestAnswers),
  ]
}
