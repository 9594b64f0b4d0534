public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) import RegisterCore

/// What can be said of help without reading its sessions and goals one by one; nothing in it is sealed.
public struct TrajectoryOutline: Sendable, Hashable {
  public let id: TrajectoryID
  public let publicID: TrajectoryID.Public
  public let version: Int64
  public let product: Product
  public let subPurpose: CodeKey?
  public let isClosed: Bool
  public let heldSessions: Int
  public let evaluations: Int
}

extension TrajectoryTable {
  /// The help of a dossier in outline, oldest first, in one query.
  public func outlines(of dossier: DossierID) throws -> [TrajectoryOutline] {
    try work.rows(
      """
      SELECT id, public_id, version, product, product_version, sub_purpose, state, started_on,
        (SELECT count(*) FROM session WHERE session.trajectory_id = trajectory.id AND attendance = 'held') AS held,
        (SELECT count(*) FROM evaluation WHERE evaluation.trajectory_id = trajectory.id) AS evaluations
      FROM trajectory WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY started_on, id
      """
    ).map { row in
      TrajectoryOutline(
        id: try row.get("id"), publicID: try row.get("public_id"), version: try row.get("version"),
        product: try product(row, on: try row.get("started_on")), subPurpose: try row.optional("sub_purpose"),
        isClosed: try row.get("state", as: String.self) == "closed", heldSessions: try row.get("held"),
        evaluations: try row.get("evaluations"))
    }
  }

  /// The sessions of a dossier on some days, and one more by its name.
  public func sessions(
    of dossier: DossierID, on days: [LocalDate], or publicID: SessionID.Public? = nil
  ) throws -> [SessionID] {
    let named: SQL = publicID.map { "OR public_id = \($0)" } ?? ""
    return try work.rows(
      """
      SELECT id FROM session WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier)
        AND (session_on IN \(list: days) \(fragment: named))
      ORDER BY id
      """
    ).map { try $0.get("id") }
  }

  /// The numbers of the evaluations of a dossier on a day.
  public func evaluations(of dossier: DossierID, on day: LocalDate) throws -> [EvaluationID] {
    try work.rows(
      """
      SELECT id FROM evaluation WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) AND evaluated_on = \(day)
      ORDER BY id
      """
    ).map { try $0.get("id") }
  }

  /// One session of a dossier with its report, and its number among the held ones.
  public func session(
    _ publicID: SessionID.Public, of dossier: DossierPlace, opening grant: Grant?
  ) throws -> (stored: StoredSession, number: Int?, reportVersion: Int64)? {
    let row = try work.first(
      """
      SELECT id, trajectory_id FROM session WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)
        AND dossier_id = \(dossier.id)
      """)
    guard let row else { return nil }
    let id: SessionID = try row.get("id")
    let choice = NoteChoice(NoteField.report, of: .session(id))
    let notes = try grant.map { try NewestNotes(work, group: dossier.group, [choice], $0) } ?? .sealed
    let sessions = try sessions(of: try row.get("trajectory_id"), notes)
    guard let stored = sessions.first(where: { $0.id == id }) else { return nil }
    let held = sessions.filter(\.session.isHeld)
    return (
      stored, held.firstIndex { $0.id == id }.map { $0 + 1 }, notes[.session(id), NoteField.report]?.version ?? 0
    )
  }
}
