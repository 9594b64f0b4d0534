import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let ownStrength = KeyFigure(
    Indicator(
      .ownStrength, Text(nl: "Op eigen kracht verder, bij evaluaties", en: "Going on alone, at evaluations"),
      Definition(
        rule: Text(
          nl: "Elke evaluatie naar hoe ver de cliënt op eigen kracht verder kan, in de maand van de evaluatie.",
          en: "Every evaluation by how far the client can go on alone, in the month of the evaluation."),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Het aandeel is van de evaluaties waarbij het bekend is.",
          en: "\(Sentences.partition.en) The share is of the evaluations at which it is known."),
        exclusions: Sentences.none, source: Sentences.evaluations),
      counted: .evaluations, dimensions: [.ownStrength],
      measures: [
        .part(
          "mostly-alone", Text(nl: "grotendeels of geheel", en: "mostly or fully"), .ownStrength, ["mostly", "alone"],
          of: ["none", "little", "mostly", "alone"])
      ]),
    counted: [FactCount(evaluations, [.total, .by(.ownStrength, FactKey("own_strength", "e.own_strength"))])])
}

/// Evaluations in their month.
private let evaluations = FactSource<Period>(
  "evaluations", month: "e.evaluated_on", part: \.ofTrajectory,
  from: { $0.withRegistration("evaluation e JOIN trajectory t ON t.id = e.trajectory_id") },
  where: { "e.desk_id = \($0.desk) AND e.evaluated_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })
