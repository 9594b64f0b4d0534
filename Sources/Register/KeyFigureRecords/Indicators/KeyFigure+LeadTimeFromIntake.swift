import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let leadTimeFromIntake = KeyFigure(
    Indicator(
      .leadTimeFromIntake, Text(nl: "Doorlooptijd van intake tot afsluiting", en: "Lead time from intake to closing"),
      Definition(
        rule: Text(
          nl:
            "Kalenderdagen van de eerste intake die doorging tot de afsluiting van het traject, in de maand van de afsluiting.",
          en:
            "Calendar days from the first intake that was held to the closing of the trajectory, in the month of the closing."
        ),
        denominator: Sentences.closedTrajectories,
        exclusions: Text(
          nl: Sentences.reopened.nl + " Trajecten waarvan geen gehouden intake vastligt, tellen niet.",
          en: Sentences.reopened.en + " Trajectories without a recorded intake don't count."),
        method: Sentences.nearestRank, source: Sentences.evaluation),
      counted: .trajectories, unit: .days, measures: [.percentile(50), .percentile(90), .mean, .stillIn],
      distribution: .inDataOnly),
    counted: [
      FactCount(.begunTrajectories, [.flow(.came)]),
      FactCount(.closedTrajectories, [.flow(.helped)]),
      FactCount(.closedTrajectories, measuring: fromIntake, [.total, .measured]),
    ],
    opening: [FactCount(.openTrajectories, [.flow(.came)])])
}

private let intake = FactKey("intake_held_on", "r.intake_held_on")
private let closed = FactKey("closed_on", "t.closed_on")

/// No days where no intake is recorded, or one after the closing.
private let fromIntake = FactNumber(intake, closed) { fact in
  guard let start = try fact.day(intake), let end = try fact.day(closed), start <= end else { return nil }
  return end.days(since: start)
}
