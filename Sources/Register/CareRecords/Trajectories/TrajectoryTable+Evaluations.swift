import Access
import Database
public import Desk
@_spi(Tables) import RegisterCore

extension TrajectoryTable {
  func evaluations(
    of id: TrajectoryID, _ notes: NewestNotes
  ) throws -> [(id: EvaluationID, note: EvaluationNote)] {
    try work.rows(
      """
      SELECT evaluation.*, consultation.id AS consultation_id
      FROM evaluation LEFT JOIN consultation ON consultation.evaluation_id = evaluation.id
      WHERE evaluation.trajectory_id = \(id) ORDER BY evaluated_on, evaluation.id
      """
    ).map { row in
      let id: EvaluationID = try row.get("id")
      let note = EvaluationNote(
        on: try row.get("evaluated_on"), afterSessions: try row.get("after_sessions"),
        decision: try row.coded("decision") ?? .goOn, by: try row.get("worker_id"),
        colleague: try row.optional("colleague_id"),
        medicalView: try medicalView(row, name: notes.text(.evaluation(id), NoteField.medicalName)),
        dependence: try row.coded("dependence") ?? .unknown, ownStrength: try row.coded("own_strength") ?? .unknown,
        note: notes.text(.evaluation(id), NoteField.evaluation),
        strengths: notes.text(.evaluation(id), NoteField.strengths), more: try more(row))
      return (id, note)
    }
  }

  private func medicalView(_ row: Row, name: String) throws -> MedicalView? {
    if let consultation: ConsultationID = try row.optional("consultation_id") { return .consultation(consultation) }
    let role: ConsultedRole? = try row.coded("medical_role")
    return role.map { .looked($0, name: name) }
  }

  private func more(_ row: Row) throws -> MoreSessions? {
    guard let count: Int = try row.optional("more_sessions") else { return nil }
    return MoreSessions(
      count, because: try row.get("more_reason"), on: try row.get("more_on"), by: try row.get("more_by"))
  }

  /// Keeps an evaluation; its texts are notes of its own.
  public func insert(_ note: EvaluationNote, of stored: StoredTrajectory) throws -> EvaluationID {
    var role: ConsultedRole?
    if case .looked(let looked, _) = note.medicalView { role = looked }
    let row = try work.first(
      """
      INSERT INTO evaluation (desk_id, public_id, dossier_id, trajectory_id, evaluated_on, after_sessions, decision,
        worker_id, colleague_id, own_strength, dependence, medical_role)
      VALUES (\(work.desk.id), \(work.newPublicID(of: EvaluationRecord.self)), \(stored.dossier), \(stored.id), \(note.on),
        \(note.afterSessions), \(note.decision.rawValue), \(note.by), \(note.colleague), \(note.ownStrength.rawValue),
        \(note.dependence.rawValue), \(role?.rawValue))
      RETURNING id
      """)
    guard let id: EvaluationID = try row?.get("id") else { throw RegisterFault.missingRow(table: "evaluation") }
    if case .consultation(let consultation) = note.medicalView {
      try work.execute(
        """
        UPDATE consultation SET evaluation_id = \(id)
        WHERE desk_id = \(work.desk.id) AND dossier_id = \(stored.dossier) AND id = \(consultation)
        """)
    }
    return id
  }

  /// Keeps what a team lead allowed on an evaluation; whoever does steps the version of its trajectory with it.
  public func allow(_ more: MoreSessions, on evaluation: EvaluationID) throws {
    try work.execute(
      """
      UPDATE evaluation SET more_sessions = \(more.count), more_reason = \(more.reason), more_on = \(more.on),
        more_by = \(more.by)
      WHERE desk_id = \(work.desk.id) AND id = \(evaluation)
      """)
  }
}
