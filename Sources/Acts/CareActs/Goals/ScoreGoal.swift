public import Access
import CareRecords
public import Desk
import RegisterCore

/// Gives a goal a level, or the client's own mark, or lets it go.
public struct ScoreGoal: Sendable {
  /// What changes; what is `nil` stays as it was.
  public struct Form: Sendable, Hashable {
    public var level: GoalLevel?
    public var mark: Int?
    public var isDropped: Bool

    public init(level: GoalLevel? = nil, mark: Int? = nil, isDropped: Bool = false) {
      self.level = level
      self.mark = mark
      self.isDropped = isDropped
    }
  }

  let register: Register

  /// - Throws: `TrajectoryRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, goal: GoalID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      guard let stored = try opened.trajectories().first(where: { $0.goals.contains { $0.publicID == goal } }),
        let position = stored.goals.firstIndex(where: { $0.publicID == goal })
      else { throw NotFound() }
      let today = opened.today
      var changed = stored.trajectory
      try changed.updateGoal(at: position) { goal throws(GoalRefusal) in
        if let level = form.level { try goal.score(level, on: today, today: today) }
        if let mark = form.mark { try goal.mark(mark, on: today, today: today) }
        if form.isDropped { try goal.drop(on: today, today: today) }
      }
      try GoalTable(opened.work).update(stored.goals[position], to: changed.goals[position], seen: seen)
    }
  }
}
