import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let leadTimeFromRegistration = KeyFigure(
    Indicator(
      .leadTimeFromRegistration,
      Text(nl: "Doorlooptijd van aanmelding tot afsluiting", en: "Lead time from registration to closing"),
      Definition(
        rule: Text(
          nl: "Kalenderdagen van de aanmelddatum tot de afsluiting van het traject, in de maand van de afsluiting.",
          en:
            "Calendar days from the date of registration to the closing of the trajectory, in the month of the closing."
        ),
        denominator: Sentences.closedTrajectories, exclusions: Sentences.reopened,
        method: Sentences.nearestRank, source: Sentences.evaluation),
      counted: .trajectories, unit: .days, measures: [.percentile(50), .percentile(90), .mean, .stillIn],
      distribution: .inDataOnly),
    counted: [
      FactCount(.begunTrajectories, [.flow(.came)]),
      FactCount(
        .closedTrajectories,
        measuring: .days(
          from: FactKey("registered_on", "r.registered_on"), to: FactKey("closed_on", "t.closed_on")),
        [.total, .measured, .flow(.helped)]),
    ],
    opening: [FactCount(.openTrajectories, [.flow(.came)])])
}
