import Access
import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// A dossier that went from one worker to another.
public struct Assignment: Sendable, Hashable {
  public let from: AccountID?
  public let to: AccountID
  /// Of `ReassignmentReason`; `nil` when nobody carried it before.
  public let reason: CodeKey?
  public let clientTold: Bool?
  public let at: Date
  public let by: AccountID?
}

/// Who carried what, and why it changed.
public struct AssignmentTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The hand-overs of a dossier, oldest first.
  public func all(of dossier: DossierID) throws -> [Assignment] {
    try work.rows(
      "SELECT * FROM assignment WHERE dossier_id = \(dossier) AND trajectory_id IS NULL ORDER BY id"
    ).map { row in
      Assignment(
        from: try row.optional("from_account"), to: try row.get("to_account"), reason: try row.optional("reason"),
        clientTold: try row.optional("client_told"), at: try row.get("assigned_at"), by: try row.optional("assigned_by")
      )
    }
  }

  /// Notes that a dossier, or one trajectory of it, is carried by somebody from now on.
  public func insert(
    _ allocation: Trajectory.Allocation, from: AccountID?, of dossier: DossierID, trajectory: TrajectoryID? = nil
  ) throws {
    try work.execute(
      """
      INSERT INTO assignment (desk_id, dossier_id, trajectory_id, from_account, to_account, reason, client_told,
        assigned_on, assigned_at, assigned_by)
      VALUES (\(work.desk.id), \(dossier), \(trajectory), \(from), \(allocation.worker), \(allocation.reason),
        \(allocation.clientTold), \(allocation.from), \(work.now), \(work.actor.account))
      """)
  }
}
