import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let sessionsPerTrajectory = KeyFigure(
    Indicator(
      .sessionsPerTrajectory, Text(nl: "Gesprekken per traject", en: "Sessions per trajectory"),
      Definition(
        rule: Text(
          nl: "Het aantal gesprekken dat doorging in elk afgesloten traject, in de maand van de afsluiting.",
          en: "The number of sessions held in each closed trajectory, in the month of the closing."),
        denominator: Text(
          nl: "n is de trajecten die in de periode zijn afgesloten, ook die zonder gesprek (0).",
          en: "n is the trajectories that were closed in the period, those without a session (0) included."),
        exclusions: Text(
          nl: "Gesprekken die niet doorgingen tellen niet; zij staan bij de gesprekken. Lopende trajecten tellen niet.",
          en: "Sessions that were not held don't count; they stand under sessions. Running trajectories don't count."),
        method: Sentences.nearestRank,
        source: Text(
          nl:
            "Bron: externe evaluatie van het loket (Impact, 2014), aanbeveling 5: evalueer na elke 5 of 8 gesprekken.",
          en:
            "Source: external evaluation of the desk (Impact, 2014), recommendation 5: evaluate after every 5 or 8 sessions."
        )),
      counted: .trajectories, unit: .sessions, measuredBy: [.product],
      measures: [
        .percentile(25), .percentile(50), .percentile(75), .percentile(90), .mean, .moreThan(5), .moreThan(8),
      ], distribution: .shown),
    counted: [
      FactCount(
        .closedTrajectories, measuring: .column(held),
        [.total, .measured, .measured(by: .product, FactKey("product", "t.product"))])
    ])
}

private let held = FactKey(
  "held_sessions", "(SELECT count(*) FROM session s WHERE s.trajectory_id = t.id AND s.attendance = 'held')")
