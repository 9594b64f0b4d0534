import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let goalLevels = KeyFigure(
    Indicator(
      .goalLevels, Text(nl: "Laatste trede per doel", en: "Last level per goal"),
      Definition(
        rule: Text(
          nl: """
            De laatste score van elk doel op de schaal van -2 tot 2 (0 is wat was afgesproken), per doel van een \
            afgesloten traject, in de maand van de afsluiting.
            """,
          en: """
            The last score of every goal on the scale of -2 to 2 (0 is what was agreed), per goal of a closed \
            trajectory, in the month of the closing.
            """),
        denominator: Text(
          nl: "n is de doelen met ten minste één score na de beginstand.",
          en: "n is the goals with at least one score after the baseline."),
        exclusions: Text(
          nl: "Vervallen doelen en doelen zonder score tellen niet.",
          en: "Dropped goals and goals without a score don't count."),
        method: Sentences.nearestRank,
        source: Text(
          nl: "Bron: Goal Attainment Scaling (Kiresuk en Sherman, 1968).",
          en: "Source: Goal Attainment Scaling (Kiresuk and Sherman, 1968).")),
      counted: .goals, unit: .level, measures: [.percentile(50), .atLeast(0)], distribution: .shown),
    counted: [
      FactCount(lastScores, measuring: .column(FactKey("level", "l.level")), [.total, .measured])
    ])
}

/// The last level of each goal that was kept and scored, in trajectories closed in these months.
private let lastScores = FactSource<Period>(
  "last scores of goals", month: "t.closed_month", part: \.ofTrajectory,
  from: {
    """
    \(fragment: $0.trajectories) JOIN goal g ON g.trajectory_id = t.id
      JOIN goal_score l ON l.id = (SELECT max(id) FROM goal_score WHERE goal_id = g.id)
    """
  }, where: { "\(fragment: $0.ofClosedTrajectories) AND g.dropped_on IS NULL" })
