package import CareRecords
public import Desk

/// A trajectory in a dossier, with its coded facts; what was not opened of its texts is empty.
public struct TrajectoryAnswer: Sendable, Hashable {
  public let id: TrajectoryID.Public
  public let version: Int64
  public let trajectory: Trajectory
  public let worker: String?
  public let evaluation: EvaluationStatus
  /// In the order of their days; their reports stay sealed.
  public let sessions: [SessionAnswer]
  public let goals: [GoalAnswer]
}

/// A session in a trajectory.
public struct SessionAnswer: Sendable, Hashable {
  public let id: SessionID.Public
  public let version: Int64
  /// Among the held ones.
  public let number: Int?
  public let time: ClockTime?
  public let session: HelpSession
  public let by: String?
  /// Of the report, 0 when it was not opened or never written.
  public let reportVersion: Int64
}

/// A goal in a trajectory.
public struct GoalAnswer: Sendable, Hashable {
  public let id: GoalID.Public
  public let version: Int64
  public let goal: Goal
}

/// Help in outline: enough to name it in a form.
public struct TrajectoryChoiceAnswer: Sendable, Hashable {
  public let id: TrajectoryID.Public
  public let version: Int64
  public let product: Product
  /// The part of the product that it serves.
  public let subPurpose: CodeKey?
  public let heldSessions: Int
}

extension TrajectoryAnswer {
  package init(
    _ stored: StoredTrajectory, _ names: [AccountID: String], today: LocalDate
  ) {
    self.init(
      id: stored.publicID, version: stored.version,
      trajectory: stored.trajectory, worker: stored.trajectory.worker.flatMap { names[$0] },
      evaluation: stored.trajectory.evaluationStatus(today: today),
      sessions: stored.sessions.map { SessionAnswer($0, number: stored.number(of: $0), names) },
      goals: stored.goals.map { GoalAnswer(id: $0.publicID, version: $0.version, goal: $0.goal) })
  }
}

extension SessionAnswer {
  /// - Parameters:
  ///   - report: what was opened of the report.
  ///   - version: of the report.
  package init(
    _ stored: StoredSession, number: Int?, reporting report: String = "", version: Int64 = 0,
    _ names: [AccountID: String]
  ) {
    let session = stored.session
    self.init(
      id: stored.publicID, version: stored.version, number: number, time: stored.time,
      session: HelpSession(
        on: session.on, place: session.place, attendance: session.attendance, minutes: session.minutes,
        by: session.by, report: report),
      by: names[session.by], reportVersion: version)
  }
}

extension TrajectoryChoiceAnswer {
  init(_ outline: TrajectoryOutline) {
    self.init(
      id: outline.publicID, version: outline.version, product: outline.product, subPurpose: outline.subPurpose,
      heldSessions: outline.heldSessions)
  }
}
