import Access
import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension TrajectoryTable {
  func stored(_ row: Row, _ notes: NewestNotes) throws -> StoredTrajectory {
    let id: TrajectoryID = try row.get("id")
    let sessions = try sessions(of: id, notes)
    let goals = try GoalTable(work).all(of: id, notes)
    let evaluations = try evaluations(of: id, notes)
    let startedOn: LocalDate = try row.get("started_on")
    let trajectory = Trajectory(
      product: try product(row, on: startedOn), subPurpose: try row.optional("sub_purpose"), openedOn: startedOn,
      topics: try topics(of: id),
      workAtStart: try row.coded("work_start") ?? .unknown, evaluateEvery: try row.optional("evaluate_every"),
      secondName: try row.optional("second_name_id"), step: try step(row),
      allocations: try allocations(row, of: id, from: startedOn),
      sessions: sessions.map(\.session), goals: goals.map(\.goal), evaluations: evaluations.map(\.note),
      closing: try closing(row), reopenings: try reopenings(of: id), isLegacy: try row.get("legacy"))
    return StoredTrajectory(
      id: id, publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      registration: try row.get("registration_id"), trajectory: trajectory, sessions: sessions, goals: goals,
      evaluations: evaluations.map(\.id), version: try row.get("version"))
  }

  func product(_ row: Row, on day: LocalDate) throws -> Product {
    let key: CodeKey = try row.get("product")
    let version: Int = try row.get("product_version")
    if let product = catalogue.product(key, version: version) ?? catalogue.product(key, on: day) { return product }
    // Older registers may not name a product; such help has no limits and no moments.
    return Product(
      key: key, version: version, validFrom: day, name: Text(nl: "Onbekend product", en: "Unknown product"),
      question: Text(same: ""), goal: Text(same: ""), method: Text(same: ""), inflow: [], outflow: [],
      expectedResult: Text(same: ""), limit: nil, evaluation: .atClosing, needsIntake: false, needsGoals: false,
      reviewBy: day, publicText: Text(same: ""))
  }

  private func step(_ row: Row) throws -> StepTaken? {
    guard let from: TrajectoryID = try row.optional("stepped_from_id") else { return nil }
    guard let direction: StepDirection = try row.coded("step") else {
      throw RegisterFault.unreadable(column: "trajectory.step")
    }
    return StepTaken(from: from, direction)
  }

  /// The questions of help that went on as other help stand at the last one.
  private func topics(of id: TrajectoryID) throws -> [CodeKey] {
    try work.rows(
      """
      WITH RECURSIVE course (id) AS (
        SELECT id FROM trajectory WHERE id = \(id)
        UNION ALL SELECT later.id FROM course JOIN trajectory later ON later.stepped_from_id = course.id)
      SELECT code FROM registration_question WHERE trajectory_id IN (SELECT id FROM course) ORDER BY position
      """
    ).map { try $0.get("code") }
  }

  private func allocations(_ row: Row, of id: TrajectoryID, from day: LocalDate) throws -> [Trajectory.Allocation] {
    let calendar = try DeskCalendar(zone: work.desk.timeZone)
    let rows = try work.rows("SELECT * FROM assignment WHERE trajectory_id = \(id) ORDER BY id")
    let allocations = try rows.enumerated().map { position, row in
      Trajectory.Allocation(
        worker: try row.get("to_account"),
        from: position == 0 ? day : calendar.day(of: try row.get("assigned_at")), reason: try row.optional("reason"),
        clientTold: try row.optional("client_told"))
    }
    guard allocations.isEmpty, let owner: AccountID = try row.optional("owner_id") else { return allocations }
    return [Trajectory.Allocation(worker: owner, from: day)]
  }

  private func closing(_ row: Row) throws -> Closing? {
    guard let day: LocalDate = try row.optional("closed_on") else { return nil }
    return try closing(row, on: day)
  }

  private func reopenings(of id: TrajectoryID) throws -> [Reopening] {
    try work.rows("SELECT * FROM reopening WHERE trajectory_id = \(id) ORDER BY id").map { row in
      Reopening(
        of: try closing(row, on: try row.get("closed_on")), on: try row.get("reopened_on"),
        reason: try row.get("reason"))
    }
  }

  private func closing(_ row: Row, on day: LocalDate) throws -> Closing {
    Closing(
      on: day, goalsReached: try row.coded("goals_reached") ?? .unknown,
      workAtEnd: try row.coded("work_end") ?? .unknown, reason: try row.optional("closing_reason") ?? "unknown",
      by: try row.optional("closed_by") ?? RegistrationTable.nobody)
  }
}
