import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let goals = KeyFigure(
    Indicator(
      .goals, Text(nl: "Doelen bereikt", en: "Goals reached"),
      Definition(
        rule: Text(
          nl:
            "Het oordeel bij de afsluiting over hoever de doelen zijn bereikt, per afgesloten traject, in de maand van de afsluiting.",
          en:
            "The judgement at the closing on how far the goals were reached, per closed trajectory, in the month of the closing."
        ),
        denominator: Text(
          nl: """
            \(Sentences.partition.nl) Bereikt is geheel of grotendeels, van de trajecten waarvan het oordeel vastligt.
            """,
          en: """
            \(Sentences.partition.en) Reached is fully or mostly, of the trajectories of which the judgement is \
            recorded.
            """),
        exclusions: Text(
          nl: "Lopende trajecten tellen niet. Trajecten zonder doelen staan apart en niet in het aandeel bereikt.",
          en: "Running trajectories don't count. Those without goals stand apart and not in the share reached."),
        source: Sentences.evaluation),
      counted: .trajectories, dimensions: [.goals], charts: [Indicator.Chart(.goals, keepsOrder: true)],
      measures: [
        .part(
          CategoryShare(
            id: "reached", name: Text(nl: "geheel of grotendeels bereikt", en: "fully or mostly reached"),
            dimension: .goals,
            part: { isOne($0, of: [.fully, .mostly]) }, of: { isOne($0, of: [.fully, .mostly, .partly, .notReached]) }))
      ]),
    counted: [
      FactCount(.closings, [.total, .by(.goals, FactKey("goals_reached", "t.goals_reached"))])
    ])
}

private func isOne(_ category: String, of judgements: Set<GoalsReached>) -> Bool {
  GoalsReached(rawValue: category).map { judgements.contains($0) } ?? false
}

extension FigureDimension {
  static let goals = Self(
    "goals", Text(nl: "doelen bereikt", en: "goals reached"), .list(GoalsReached.list), showsNought: true)
}
