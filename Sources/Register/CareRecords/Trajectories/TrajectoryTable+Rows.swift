import Access
import Database
public import Desk
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
      secondName: try row.optional("second_name_id"), allocations: try allocations(row, of: id, from: startedOn),
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

  private func topics(of id: TrajectoryID) throws -> [CodeKey] {
    try work.rows(
      "SELECT code FROM registration_question WHERE trajectory_id = \(id) ORDER BY position"
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

  private func evaluations(
    of id: TrajectoryID, _ notes: NewestNotes
  ) throws -> [(id: EvaluationID, note: EvaluationNote)] {
    try work.rows(
      "SELECT * FROM evaluation WHERE trajectory_id = \(id) ORDER BY evaluated_on, id"
    ).map { row in
      let id: EvaluationID = try row.get("id")
      let note = EvaluationNote(
        on: try row.get("evaluated_on"), afterSessions: try row.get("after_sessions"),
        decision: try row.coded("decision") ?? .goOn, extraSessions: try row.get("extra_sessions"),
        by: try row.get("worker_id"), colleague: try row.optional("colleague_id"),
        hadMedicalView: try row.get("medical_view"), ownStrength: try row.coded("own_strength") ?? .unknown,
        note: notes.text(.evaluation(id), NoteField.evaluation),
        strengths: notes.text(.evaluation(id), NoteField.strengths))
      return (id, note)
    }
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

  /// Keeps an evaluation; its note is a text of its own.
  public func insert(_ note: EvaluationNote, of stored: StoredTrajectory) throws -> EvaluationID {
    let row = try work.first(
      """
      INSERT INTO evaluation (desk_id, public_id, dossier_id, trajectory_id, evaluated_on, after_sessions, decision,
        extra_sessions, worker_id, colleague_id, medical_view,
        own_strength)
      VALUES (\(work.desk.id), \(work.newPublicID(of: EvaluationRecord.self)), \(stored.dossier), \(stored.id), \(note.on),
        \(note.afterSessions), \(note.decision.rawValue), \(note.extraSessions), \(note.by), \(note.colleague),
        \(note.hadMedicalView), \(note.ownStrength.rawValue))
      RETURNING id
      """)
    guard let id: EvaluationID = try row?.get("id") else { throw RegisterFault.missingRow(table: "evaluation") }
    return id
  }
}
