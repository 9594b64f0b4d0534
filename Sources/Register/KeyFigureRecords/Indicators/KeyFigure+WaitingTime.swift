import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let waitingTime = KeyFigure(
    Indicator(
      .waitingTime, Text(nl: "Wachttijd van aanmelding tot intake", en: "Waiting time from registration to intake"),
      Definition(
        rule: Text(
          nl: """
            Kalenderdagen van de aanmelddatum tot de eerste intake die echt doorging (dezelfde dag is 0), in de maand \
            van die intake.
            """,
          en: """
            Calendar days from the date of registration to the first intake that was really held (the same day is 0), \
            in the month of that intake.
            """),
        denominator: Text(
          nl: """
            n is de aanmeldingen met een eerste intake in de periode. Nog wachtend: allen die aan het eind van de \
            laatste maand aangemeld waren zonder intake en zonder te zijn afgevallen, wanneer zij zich ook meldden.
            """,
          en: """
            n is the registrations with a first intake in the period. Still waiting: all who at the end of the last \
            month were registered without an intake and had not dropped out, whenever they registered.
            """),
        exclusions: Text(
          nl: """
            Een intake waarop niemand verscheen, telt niet. Wie vóór de intake afvalt of bij wie geen intake volgt, \
            staat apart. Een latere datum op wens van de cliënt telt mee.
            """,
          en: """
            An intake at which nobody appeared does not count. Those who drop out before it, or for whom none follows, \
            stand apart. A later date at the client's own wish is included.
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
      ], distribution: .inDataOnly,
      norm: Indicator.Norm(
        value: 28, name: Text(nl: "Treeknorm: intake binnen 28 dagen", en: "Treeknorm: intake within 28 days"))),
    counted: [
      FactCount(.registrations, [.flow(.came)]),
      FactCount(heldIntakes, measuring: .days(since: registered), [.total, .measured, .flow(.helped)]),
      FactCount(firstSessions, measuring: .days(since: registered), [.total, .measured, .flow(.helped)]),
      FactCount(leftWaiting, [.flow(.left)]),
    ],
    opening: [FactCount(awaitingIntake, [.flow(.came)]), FactCount(awaitingSession, [.flow(.came)])])
}

// Waiting begins with the registration. It ends with the first talk that was held: the intake, or a session where no
// intake is recorded; or without one, when the registration or the last trajectory of it is closed.

private let registered = FactKey("registered_on", "r.registered_on")

private let heldIntakes = FactSource<Period>(
  "held intakes", month: "r.intake_held_on", part: \.ofRegistration, from: { _ in "registration r" },
  where: { "r.desk_id = \($0.desk) AND r.intake_held_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

private let firstSessions = FactSource<Period>(
  "first sessions", month: "r.begun_on", part: \.ofRegistration, from: { withoutIntake(at: $0.desk) },
  where: { "r.begun_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

private let leftWaiting = FactSource<Period>(
  "left waiting", month: "r.left_on", part: \.ofRegistration, from: { withoutIntake(at: $0.desk) },
  where: { "r.begun_on IS NULL AND r.left_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

// Who was waiting on the eve of a day is grouped by the day of registration, which is the order of the index that
// narrows it; by the month, SQLite would walk the whole register.

private let awaitingIntake = FactSource<LocalDate>(
  "awaiting an intake", month: "r.registered_on", part: \.ofRegistration, from: { _ in "registration r" },
  where: { "r.desk_id = \($0.desk) AND r.intake_held_on >= \($0.span) AND r.registered_on < \($0.span)" })

private let awaitingSession = FactSource<LocalDate>(
  "awaiting a session", month: "r.registered_on", part: \.ofRegistration,
  from: { withoutIntake(at: $0.desk, before: $0.span) },
  where: { "(r.begun_on IS NULL AND (r.left_on IS NULL OR r.left_on >= \($0.span))) OR r.begun_on >= \($0.span)" })

/// Registrations for which no intake is recorded, with the first session that was held and the day on which they ended.
///
/// - Parameter day: only what was registered before it.
private func withoutIntake(at desk: DeskID, before day: LocalDate? = nil) -> SQL {
  let earlier: SQL = day.map { "AND r.registered_on < \($0)" } ?? ""
  return """
    (SELECT r.*, \(fragment: firstSession) AS begun_on, \(fragment: leftOn) AS left_on
     FROM registration r WHERE r.desk_id = \(desk) AND r.intake_held_on IS NULL \(fragment: earlier)) r
    """
}

private let firstSession: SQL = """
  (SELECT min(s.session_on) FROM trajectory t JOIN session s ON s.trajectory_id = t.id
   WHERE t.registration_id = r.id AND s.attendance = 'held')
  """

private let leftOn: SQL = """
  coalesce(r.closed_on, CASE WHEN r.triage_outcome <> 'accept' THEN r.triaged_on END,
    (SELECT CASE WHEN count(*) = count(t.closed_on) THEN max(t.closed_on) END
     FROM trajectory t WHERE t.registration_id = r.id))
  """
