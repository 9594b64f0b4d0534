import Access
import Database
public import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension TrajectoryTable {
  /// The dossier of a session.
  public func dossier(ofSession publicID: SessionID.Public) throws -> DossierID? {
    try work.first(
      "SELECT dossier_id FROM session WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    )?.get("dossier_id")
  }

  /// Adds a session, planned or reported; its report is a note of its own.
  public func insert(
    _ session: HelpSession, at time: ClockTime?, of stored: StoredTrajectory
  ) throws -> (id: SessionID, publicID: SessionID.Public) {
    let row = try work.first(
      """
      INSERT INTO session (desk_id, public_id, dossier_id, trajectory_id, number, worker_id, session_on, planned_time,
        form, minutes, attendance)
      VALUES (\(work.desk.id), \(work.newPublicID(of: SessionRecord.self)), \(stored.dossier), \(stored.id),
        (SELECT coalesce(max(number), 0) + 1 FROM session WHERE trajectory_id = \(stored.id)), \(session.by),
        \(session.on), \(time?.description), \(session.place.rawValue), \(session.minutes),
        \(session.attendance?.rawValue ?? Self.planned))
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "session") }
    return (try row.get("id"), try row.get("public_id"))
  }

  /// Stores a session that was planned before, or corrected.
  public func update(_ old: StoredSession, to session: HelpSession, at time: ClockTime?, seen: Int64) throws {
    let changed = try work.execute(
      """
      UPDATE session SET worker_id = \(session.by), session_on = \(session.on), planned_time = \(time?.description),
        form = \(session.place.rawValue), minutes = \(session.minutes),
        attendance = \(session.attendance?.rawValue ?? Self.planned), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(old.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: old.version) }
  }

  /// The word for a session that lies ahead or was not reported.
  static let planned = "planned"

  func sessions(of id: TrajectoryID, _ notes: NewestNotes) throws -> [StoredSession] {
    try work.rows(
      "SELECT * FROM session WHERE trajectory_id = \(id) ORDER BY session_on, number"
    ).map { try session($0, notes) }
  }

  private func session(_ row: Row, _ notes: NewestNotes) throws -> StoredSession {
    let id: SessionID = try row.get("id")
    let time: String? = try row.optional("planned_time")
    let isPlanned = try row.get("attendance", as: String.self) == Self.planned
    return StoredSession(
      id: id, publicID: try row.get("public_id"), time: time.flatMap { ClockTime($0) },
      session: HelpSession(
        on: try row.get("session_on"), place: try row.coded("form") ?? .unknown,
        attendance: isPlanned ? nil : try row.coded("attendance"), minutes: try row.optional("minutes"),
        by: try row.optional("worker_id") ?? RegistrationTable.nobody,
        report: notes.text(.session(id), NoteField.report)),
      version: try row.get("version"))
  }
}
