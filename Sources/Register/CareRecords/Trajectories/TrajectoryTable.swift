import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The trajectories of the desk with their sessions, goals and evaluations.
public struct TrajectoryTable {
  let work: Work
  let catalogue: ProductCatalogue

  public init(_ work: Work, catalogue: ProductCatalogue) {
    self.work = work
    self.catalogue = catalogue
  }

  /// The place of a trajectory: its dossier.
  public func dossier(of publicID: TrajectoryID.Public) throws -> DossierID? {
    try work.first(
      "SELECT dossier_id FROM trajectory WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    )?.get("dossier_id")
  }

  /// The trajectories of a dossier, oldest first.
  ///
  /// - Parameter notes: opened texts of the dossier; goals have no words without them, sessions no report, evaluations
  ///   no note. Without any, all that is counted is there: days, levels, marks, attendance.
  public func all(of dossier: DossierID, _ notes: NewestNotes = .sealed) throws -> [StoredTrajectory] {
    try work.rows(
      """
      SELECT * FROM trajectory WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY started_on, id
      """
    ).map { try stored($0, notes) }
  }

  // MARK: Writing

  /// Adds a trajectory to a dossier.
  public func insert(
    _ trajectory: Trajectory, dossier: DossierID, registration: RegistrationID
  ) throws -> (id: TrajectoryID, publicID: TrajectoryID.Public) {
    let row = try work.first(
      """
      INSERT INTO trajectory (desk_id, public_id, dossier_id, registration_id, product, product_version,
        sub_purpose, evaluate_every, second_name_id, stepped_from_id, step, owner_id, state, started_on, work_start)
      VALUES (\(work.desk.id), \(work.newPublicID(of: TrajectoryRecord.self)), \(dossier), \(registration), \(trajectory.product.key),
        \(trajectory.product.version), \(trajectory.subPurpose), \(trajectory.evaluateEvery), \(trajectory.secondName),
        \(trajectory.step?.from), \(trajectory.step?.direction.rawValue), \(trajectory.worker),
        'open', \(trajectory.openedOn), \(trajectory.workAtStart.rawValue))
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "trajectory") }
    let id: TrajectoryID = try row.get("id")
    for allocation in trajectory.allocations {
      try AssignmentTable(work).insert(allocation, from: nil, of: dossier, trajectory: id)
    }
    return (id, try row.get("public_id"))
  }

  /// Stores worker, closing and re-opening; `StaleVersion` when somebody changed it since it was read.
  public func update(_ new: StoredTrajectory, over old: StoredTrajectory) throws {
    guard new.trajectory != old.trajectory else { return }
    let closing = new.trajectory.closing
    try step(new.id, from: old.version)
    try work.execute(
      """
      UPDATE trajectory SET owner_id = \(new.trajectory.worker), state = \(closing == nil ? "open" : "closed"),
        closed_on = \(closing?.on), closed_month = \(closing?.on.yearMonth), closing_reason = \(closing?.reason),
        closed_by = \(closing?.by), goals_reached = \(closing?.goalsReached.rawValue),
        work_end = \(closing?.workAtEnd.rawValue), reopenings = \(new.trajectory.reopenings.count)
      WHERE desk_id = \(work.desk.id) AND id = \(new.id)
      """)
    let added = new.trajectory.allocations.dropFirst(old.trajectory.allocations.count)
    for allocation in added {
      try AssignmentTable(work).insert(
        allocation, from: old.trajectory.worker, of: new.dossier, trajectory: new.id)
    }
    for reopening in new.trajectory.reopenings.dropFirst(old.trajectory.reopenings.count) {
      try insert(reopening, of: new)
    }
  }

  /// Stores what the help serves; whoever does steps the version with it.
  public func serve(_ subPurpose: CodeKey?, _ id: TrajectoryID) throws {
    try work.execute(
      "UPDATE trajectory SET sub_purpose = \(subPurpose) WHERE desk_id = \(work.desk.id) AND id = \(id)")
  }

  /// Counts the version of a trajectory up, for a change in what hangs on it; `StaleVersion` when somebody was first.
  public func step(_ id: TrajectoryID, from seen: Int64) throws {
    let changed = try work.execute(
      """
      UPDATE trajectory SET version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND version = \(seen)
      """)
    guard changed == 1 else {
      let row = try work.first("SELECT version FROM trajectory WHERE id = \(id)")
      throw StaleVersion(current: try row?.get("version") ?? 0)
    }
  }

  private func insert(_ reopening: Reopening, of stored: StoredTrajectory) throws {
    let closing = reopening.closing
    try work.execute(
      """
      INSERT INTO reopening (desk_id, dossier_id, registration_id, trajectory_id, closed_on, closing_reason,
        goals_reached, work_end, reason, closed_by, reopened_on, reopened_by)
      VALUES (\(work.desk.id), \(stored.dossier), \(stored.registration), \(stored.id), \(closing.on),
        \(closing.reason), \(closing.goalsReached.rawValue), \(closing.workAtEnd.rawValue), \(reopening.reason),
        \(closing.by), \(reopening.on), \(work.actor.account))
      """)
    try work.execute("UPDATE trajectory SET reopened_on = \(reopening.on) WHERE id = \(stored.id)")
  }
}
