import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let sessions = KeyFigure(
    Indicator(
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
        source: Sentences.evaluation),
      counted: .sessions, dimensions: [.attendance]),
    counted: [
      FactCount(recorded, [.total, .by(.attendance, FactKey("attendance", "s.attendance"))])
    ])
}

/// Sessions of which it is recorded whether they were held, in their month.
private let recorded = FactSource<Period>(
  "sessions", month: "s.session_on", part: \.ofTrajectory, from: { $0.sessions },
  where: {
    """
    s.desk_id = \($0.desk) AND s.session_on BETWEEN \($0.firstDay) AND \($0.lastDay)
      AND s.attendance IN \(list: Attendance.allCases.map(\.rawValue))
    """
  })

extension FigureDimension {
  static let attendance = Self(
    "attendance", Text(nl: "doorgegaan of niet", en: "held or not"), .list(Attendance.list), showsNought: true)
}
