/// The rule of when help is evaluated, for one trajectory: after every so many held sessions, every so many days, or
/// both.
///
/// An evaluation held one session early counts for the moment that it is early for; one that was late counts for the
/// moment that it was late for, and the next stays where it was.
public struct EvaluationSchedule: Sendable, Hashable {
  /// The number of held sessions after which it falls due, each time again.
  public let everySessions: Int?
  public let everyDays: Int?

  public init(everySessions: Int?, everyDays: Int?) {
    self.everySessions = everySessions
    self.everyDays = everyDays
  }

  /// The number of held sessions at which the next evaluation falls due.
  public func nextSessions(evaluatedAfter evaluated: [Int]) -> Int? {
    guard let every = everySessions, every > 0 else { return nil }
    let covered = evaluated.map { ($0 + 1) / every * every }.max() ?? 0
    return covered + every
  }

  /// The day on which the next evaluation falls due.
  public func nextDay(startedOn: LocalDate, evaluatedOn: [LocalDate]) -> LocalDate? {
    everyDays.map { (evaluatedOn.max() ?? startedOn).adding(days: $0) }
  }

  /// How things stand, by the more pressing of the two rules.
  public func status(
    heldSessions: Int, startedOn: LocalDate, evaluations: [EvaluationNote], today: LocalDate
  ) -> EvaluationStatus {
    let bySessions = nextSessions(evaluatedAfter: evaluations.map(\.afterSessions)).map {
      Self.status(past: heldSessions - $0, slack: 1)
    }
    let byDays = nextDay(startedOn: startedOn, evaluatedOn: evaluations.map(\.on)).map {
      Self.status(past: today.days(since: $0), slack: 7)
    }
    let order: [EvaluationStatus] = [.late, .due, .soon, .notYet]
    return order.first { $0 == bySessions || $0 == byDays } ?? .notNeeded
  }

  private static func status(past: Int, slack: Int) -> EvaluationStatus {
    if past > slack { return .late }
    if past >= 0 { return .due }
    return past >= -slack ? .soon : .notYet
  }
}
