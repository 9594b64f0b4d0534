/// How a trajectory ended.
public struct Closing: Sendable, Hashable {
  public let on: LocalDate
  public let goalsReached: GoalsReached
  public let workAtEnd: WorkSituation
  /// Of `ClosingReason`.
  public let reason: CodeKey
  public let by: AccountID

  public init(
    on day: LocalDate, goalsReached: GoalsReached, workAtEnd: WorkSituation, reason: CodeKey, by worker: AccountID
  ) {
    on = day
    self.goalsReached = goalsReached
    self.workAtEnd = workAtEnd
    self.reason = reason
    by = worker
  }
}

/// A closing that did not last: the client came back within the same episode.
public struct Reopening: Sendable, Hashable {
  /// How it had ended.
  public let closing: Closing
  /// When it was opened again.
  public let on: LocalDate
  /// Of `ReopeningReason`.
  public let reason: CodeKey

  public init(of closing: Closing, on day: LocalDate, reason: CodeKey) {
    self.closing = closing
    on = day
    self.reason = reason
  }
}

/// What a worker has filled in so far of the closing form, and what still runs around the trajectory.
public struct ClosingForm: Sendable, Hashable {
  public var on: LocalDate?
  public var goalsReached: GoalsReached?
  public var workAtEnd: WorkSituation?
  public var reason: CodeKey?
  /// Referrals that are still to be made, or that were made and not answered.
  public var openReferrals: Int
  /// Tasks that hang on this trajectory.
  public var openTasks: Int
  public var openCrises: Int

  public init(
    on day: LocalDate? = nil, goalsReached: GoalsReached? = nil, workAtEnd: WorkSituation? = nil,
    reason: CodeKey? = nil, openReferrals: Int = 0, openTasks: Int = 0, openCrises: Int = 0
  ) {
    on = day
    self.goalsReached = goalsReached
    self.workAtEnd = workAtEnd
    self.reason = reason
    self.openReferrals = openReferrals
    self.openTasks = openTasks
    self.openCrises = openCrises
  }
}

/// One line of the closing checklist.
public struct ClosingItem: Sendable, Hashable {
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case day
    case goals
    case goalsReached = "goals-reached"
    case work
    case reason
    case sessions
    case referrals
    case tasks
    case crises

    public var name: Text {
      switch self {
      case .day: Text(nl: "Laatste dag", en: "Last day")
      case .goals: Text(nl: "Elk doel heeft een eindniveau", en: "Each goal has a final level")
      case .goalsReached: GoalsReached.list.title
      case .work: Text(nl: "Werksituatie aan het eind", en: "Work situation at the end")
      case .reason: ClosingReason.list.title
      case .sessions:
        Text(nl: "Geen gesprek meer gepland of zonder verslag", en: "No session left planned or unreported")
      case .referrals: Text(nl: "Elke verwijzing is gemaakt en beantwoord", en: "Each referral is made and answered")
      case .tasks: Text(nl: "Elke taak is gedaan", en: "Each task is done")
      case .crises: Text(nl: "Geen open crisis", en: "No open crisis")
      }
    }
  }

  public let subject: Subject
  public let isDone: Bool
  /// How many are left, where that can be counted.
  public let left: Int
}
