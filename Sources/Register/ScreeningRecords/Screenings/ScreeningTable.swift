public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// The questionnaires of dossiers. What a client answered stands in notes; only coarse facts stand here.
public struct ScreeningTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  public func insert(_ new: NewScreening, of dossier: DossierID, _ grant: Grant) throws -> StoredScreening {
    let row = try work.first(
      """
      INSERT INTO screening (desk_id, public_id, dossier_id, instrument, instrument_version, cutoff, source, state,
        taken_on, session_id, started_at, started_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ScreeningRecord.self)), \(dossier), \(new.instrument), \(new.instrumentVersion),
        \(new.cutoff), \(new.source.rawValue), 'open', \(new.takenOn), \(new.session), \(work.now), \(work.actor.account))
      RETURNING *
      """)
    guard let row else { throw RegisterFault.missingRow(table: "screening") }
    return try stored(row)
  }

  /// Stores a step; `StaleVersion` when somebody else took one since it was read.
  public func update(_ changed: StoredScreening, _ grant: Grant) throws {
    let count = try work.execute(
      """
      UPDATE screening SET state = \(changed.state.rawValue), outcome = \(changed.outcome?.rawValue),
        change_class = \(changed.changeClass), skip_reason = \(changed.skipReason?.rawValue),
        rating = \(changed.rating?.rawValue), source = \(changed.source.rawValue), taken_on = \(changed.takenOn),
        reading_way = \(changed.readingWay?.rawValue), reading_conclusion = \(changed.conclusion?.rawValue),
        finished_at = \(changed.finishedAt),
        finished_by = \(changed.finishedBy), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(changed.id) AND version = \(changed.version)
      """)
    guard count == 1 else { throw StaleVersion(current: changed.version + 1) }
  }

  /// Those of a dossier, in the order of their days.
  public func all(of dossier: DossierID) throws -> [StoredScreening] {
    try work.rows(
      """
      SELECT * FROM screening WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY taken_on, id
      """
    ).map(stored)
  }

  public func find(_ publicID: ScreeningID.Public) throws -> StoredScreening? {
    try work.first(
      "SELECT * FROM screening WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: ScreeningID) throws -> StoredScreening? {
    try work.first("SELECT * FROM screening WHERE desk_id = \(work.desk.id) AND id = \(id)").map(stored)
  }

  /// The rating of a session, if it was asked.
  public func find(rating session: SessionID) throws -> StoredScreening? {
    try work.first(
      "SELECT * FROM screening WHERE desk_id = \(work.desk.id) AND session_id = \(session)"
    ).map(stored)
  }

  /// Where help that still runs belongs, and when it began.
  public func openTrajectory(_ id: TrajectoryID) throws -> (dossier: DossierID, startedOn: LocalDate)? {
    try work.first(
      """
      SELECT dossier_id, started_on FROM trajectory WHERE desk_id = \(work.desk.id) AND id = \(id) AND state = 'open'
      """
    ).map { (try $0.get("dossier_id"), try $0.get("started_on")) }
  }

  /// A questionnaire for writing in it: others who want to write wait until this transaction is over.
  public func findToChange(_ publicID: ScreeningID.Public) throws -> StoredScreening? {
    try change("public_id = \(publicID)")
  }

  public func findToChange(_ id: ScreeningID) throws -> StoredScreening? {
    try change("id = \(id)")
  }

  private func change(_ which: SQL) throws -> StoredScreening? {
    try work.first(
      """
      UPDATE screening SET version = version + 1 WHERE desk_id = \(work.desk.id) AND \(fragment: which) RETURNING *
      """
    ).map(stored)
  }

  private func stored(_ row: Row) throws -> StoredScreening {
    guard let source: ScreeningSource = try row.coded("source"), let state: ScreeningState = try row.coded("state")
    else { throw RegisterFault.unreadable(column: "screening.state") }
    return StoredScreening(
      id: try row.get("id"), publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      instrument: try row.get("instrument"), instrumentVersion: try row.get("instrument_version"),
      cutoff: try row.optional("cutoff"), source: source, takenOn: try row.get("taken_on"),
      session: try row.optional("session_id"),
      startedAt: try row.get("started_at"), startedBy: try row.optional("started_by"), state: state,
      outcome: try row.coded("outcome"), changeClass: try row.optional("change_class"),
      skipReason: try row.coded("skip_reason"), rating: try row.coded("rating"),
      readingWay: try row.coded("reading_way"), conclusion: try row.coded("reading_conclusion"),
      finishedAt: try row.optional("finished_at"), finishedBy: try row.optional("finished_by"),
      version: try row.get("version"))
  }
}
