public import Desk

/// A session as it stands in the register.
public struct StoredSession: Sendable, Hashable {
  public let id: SessionID
  public let publicID: SessionID.Public
  /// The time of the appointment.
  public let time: ClockTime?
  public let session: HelpSession
  public let version: Int64
}

/// A goal as it stands in the register.
public struct StoredGoal: Sendable, Hashable {
  public let id: GoalID
  public let publicID: GoalID.Public
  public let goal: Goal
  public let version: Int64
}

/// A trajectory as it stands in the register, with its sessions and goals.
public struct StoredTrajectory: Sendable {
  public let id: TrajectoryID
  public let publicID: TrajectoryID.Public
  public let dossier: DossierID
  public let registration: RegistrationID
  /// Its sessions and goals stand in the order of `sessions` and `goals`.
  public var trajectory: Trajectory
  public let sessions: [StoredSession]
  public let goals: [StoredGoal]
  /// The numbers of its evaluations, in their order.
  public let evaluations: [EvaluationID]
  public let version: Int64

  /// The number of a session among those that were held; `nil` for the others.
  public func number(of session: StoredSession) -> Int? {
    guard session.session.isHeld else { return nil }
    return sessions.filter(\.session.isHeld).firstIndex { $0.id == session.id }.map { $0 + 1 }
  }
}
