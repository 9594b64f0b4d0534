public import Access
import CareRecords
public import Desk
import RegisterCore

/// Agrees on a goal with the client.
public struct AddGoal: Sendable {
  let register: Register

  /// - Throws: `TrajectoryRefusal`, `NotFound`.
  public func callAsFunction(
    _ goal: Goal, to trajectory: TrajectoryID.Public, in dossier: DossierID.Public, token: String, _ occasion: Occasion
  ) async throws -> GoalID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "goal.add", in: dossier) {
        let stored = try opened.trajectory(trajectory)
        var changed = stored.trajectory
        try changed.agree(goal, today: opened.today)
        return try GoalTable(opened.work).insert(
          goal, of: stored.id, in: opened.place, at: stored.goals.count, opened.grant)
      }.0
    }
  }
}
