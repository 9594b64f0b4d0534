import Desk

extension Catalogue {
  /// The Dutch field norm for mental-health care: an intake within four weeks of registration.
  static let treeknorm = Indicator.Norm(
    value: 28, name: Text(nl: "Treeknorm: intake binnen 28 dagen", en: "Treeknorm: intake within 28 days"))

  static let times = [waitingTime, leadTimeFromRegistration, leadTimeFromIntake, sessionsPerTrajectory, sessions]

  private static let waitingTime = Indicator(
    .waitingTime, Text(nl: "Wachttijd van aanmelding tot intake", en: "Waiting time from registration to intake"),
    Definition(
      rule: Text(
        nl: """
          Kalenderdagen van de aanmelddatum tot de eerste intake die echt doorging (dezelfde dag is 0), in de maand van die \
          intake.
          """,
        en: """
          Calendar days from the date of registration to the first intake that was really held (the same day is 0), in the \
          month of that intake.
          """),
      denominator: Text(
        nl: """
          n is de aanmeldingen met een eerste intake in de periode. Nog wachtend: allen die aan het eind van de laatste \
          maand aangemeld waren zonder intake en zonder te zijn afgevallen, wanneer zij zich ook meldden.
          """,
        en: """
          n is the registrations with a first intake in the period. Still waiting: all who at the end of the last month \
          were registered without an intake and had not dropped out, whenever they registered.
          """),
      exclusions: Text(
        nl: """
          Een intake waarop niemand verscheen, telt niet. Wie vóór de intake afvalt of bij wie geen intake volgt, staat \
          apart. Een latere datum op wens van de cliënt telt mee.
          """,
        en: """
          An intake at which nobody appeared does not count. Those who drop out before it, or for whom none follows, stand \
          apart. A later date at the client's own wish is included.
          """),
      method: Sentences.nearestRank,
      source: Text(
        nl: "Bron: Treeknorm GGZ (intake binnen 4 weken); externe evaluatie van het loket (Impact, 2014).",
        en:
          "Source: Treeknorm for mental-health care (intake within 4 weeks); external evaluation of the desk (Impact, 2014)."
      )),
    counted: .registrations, unit: .days,
    measures: [
      .percentile(50), .percentile(90), .mean, .within(7), .within(14), .within(28), .stillIn, .leftWithout,
    ],
    distribution: .inDataOnly, norm: treeknorm)

  private static func leadTime(_ id: IndicatorID, _ name: Text, from start: Text, exclusions: Text) -> Indicator {
    Indicator(
      id, name,
      Definition(
        rule: Text(
          nl: "Kalenderdagen van \(start.nl) tot de afsluiting van het traject, in de maand van de afsluiting.",
          en: "Calendar days from \(start.en) to the closing of the trajectory, in the month of the closing."),
        denominator: Text(
          nl: """
            n is de trajecten die in de periode zijn afgesloten. Nog open: alle trajecten die aan het eind van de laatste \
            maand liepen, wanneer zij ook begonnen.
            """,
          en: """
            n is the trajectories that were closed in the period. Still open: all trajectories that ran at the end of the \
            last month, whenever they began.
            """),
        exclusions: exclusions, method: Sentences.nearestRank, source: Sentences.evaluation),
      counted: .trajectories, unit: .days,
      measures: [.percentile(50), .percentile(90), .mean, .stillIn], distribution: .inDataOnly)
  }

  private static let reopened = Text(
    nl: "Een heropend traject telt één keer, bij de laatste afsluiting.",
    en: "A re-opened trajectory counts once, at its last closing.")

  private static let leadTimeFromRegistration = leadTime(
    .leadTimeFromRegistration,
    Text(nl: "Doorlooptijd van aanmelding tot afsluiting", en: "Lead time from registration to closing"),
    from: Text(nl: "de aanmelddatum", en: "the date of registration"), exclusions: reopened)

  private static let leadTimeFromIntake = leadTime(
    .leadTimeFromIntake, Text(nl: "Doorlooptijd van intake tot afsluiting", en: "Lead time from intake to closing"),
    from: Text(nl: "de eerste intake die doorging", en: "the first intake that was held"),
    exclusions: Text(
      nl: reopened.nl + " Trajecten waarvan geen gehouden intake vastligt, tellen niet.",
      en: reopened.en + " Trajectories without a recorded intake don't count."))

  private static let sessionsPerTrajectory = Indicator(
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
        nl: "Bron: externe evaluatie van het loket (Impact, 2014), aanbeveling 5: evalueer na elke 5 of 8 gesprekken.",
        en:
          "Source: external evaluation of the desk (Impact, 2014), recommendation 5: evaluate after every 5 or 8 sessions."
      )),
    counted: .trajectories, unit: .sessions, measuredBy: [.product],
    measures: [
      .percentile(25), .percentile(50), .percentile(75), .percentile(90), .mean, .moreThan(5), .moreThan(8),
    ],
    distribution: .shown)

  private static let sessions = Indicator(
    .sessions, Text(nl: "Gesprekken", en: "Sessions"),
    Definition(
      rule: Text(
        nl:
          "Elk gepland gesprek waarvan vastligt of het doorging, in de maand van het gesprek; intakegesprekken tellen mee.",
        en: "Every planned session of which it is recorded whether it was held, in its month; intakes included."),
      denominator: Sentences.partition,
      exclusions: Text(
        nl: "Gesprekken die nog moeten plaatsvinden tellen niet.",
        en: "Sessions still to come don't count."),
      method: nil, source: Sentences.evaluation),
    counted: .sessions, dimensions: [.attendance])
}
