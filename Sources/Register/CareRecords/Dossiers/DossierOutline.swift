import Access
import Database
public import Desk
@_spi(Tables) import RegisterCore

/// The coded facts that stand beside a dossier in a list.
public struct DossierOutline: Sendable, Hashable {
  /// Of the newest registration that is still open, or else of the newest.
  public var phase: Registration.Phase?
  public var product: CodeKey?
  public var heldSessions = 0
  public var lastContact: LocalDate?
  public var nextSession: LocalDate?
  /// When the most pressing open task is due.
  public var due: LocalDate?
  public var hasOpenCrisis = false

  public init() {}
}

extension DossierTable {
  /// The outlines of the dossiers of one page, in as many queries as there are kinds of facts.
  public func outlines(of dossiers: [DossierID]) throws -> [DossierID: DossierOutline] {
    var outlines = Dictionary(uniqueKeysWithValues: dossiers.map { ($0, DossierOutline()) })
    for fill in [phases, products, sessions, contacts, tasks, crises] { try fill(dossiers, &outlines) }
    return outlines
  }

  private typealias Outlines = [DossierID: DossierOutline]

  private func phases(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      """
      SELECT dossier_id, public_id, state, intake_planned_on, intake_held_on FROM registration WHERE dossier_id IN \(list: dossiers)
      ORDER BY CASE state WHEN 'closed' THEN 0 ELSE 1 END, registered_on, id
      """)
    let phases = try work.readable(rows) { row in (row, try row.coded("state", as: Registration.Phase.self)) }
    for (row, phase) in phases {
      let id: DossierID = try row.get("dossier_id")
      outlines[id]?.phase = phase
      if try row.optional("intake_held_on", as: String.self) == nil {
        outlines[id]?.nextSession = try row.optional("intake_planned_on")
      }
    }
  }

  private func products(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      """
      SELECT dossier_id, product FROM trajectory WHERE dossier_id IN \(list: dossiers)
      ORDER BY CASE state WHEN 'closed' THEN 0 ELSE 1 END, started_on, id
      """)
    for row in rows { outlines[try row.get("dossier_id")]?.product = try row.get("product") }
  }

  private func sessions(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      """
      SELECT session.dossier_id, sum(CASE WHEN attendance = 'held' AND trajectory.state = 'open' THEN 1 ELSE 0 END) AS held,
        max(CASE WHEN attendance = 'held' THEN session_on END) AS last_on,
        min(CASE WHEN attendance = 'planned' THEN session_on END) AS next_on
      FROM session JOIN trajectory ON trajectory.id = session.trajectory_id
      WHERE session.dossier_id IN \(list: dossiers) GROUP BY session.dossier_id
      """)
    for row in rows {
      let id: DossierID = try row.get("dossier_id")
      outlines[id]?.heldSessions = try row.get("held")
      outlines[id]?.lastContact = try row.optional("last_on")
      if let next: LocalDate = try row.optional("next_on") { outlines[id]?.nextSession = next }
    }
  }

  private func contacts(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      """
      SELECT dossier_id, max(local_date) AS last_on FROM contact
      WHERE dossier_id IN \(list: dossiers) AND state = 'registered' GROUP BY dossier_id
      """)
    for row in rows {
      let id: DossierID = try row.get("dossier_id")
      let day: LocalDate = try row.get("last_on")
      let known = outlines[id]?.lastContact ?? day
      outlines[id]?.lastContact = max(known, day)
    }
  }

  private func tasks(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      """
      SELECT dossier_id, min(due_on) AS due_on FROM task
      WHERE dossier_id IN \(list: dossiers) AND done_at IS NULL GROUP BY dossier_id
      """)
    for row in rows { outlines[try row.get("dossier_id")]?.due = try row.get("due_on") }
  }

  private func crises(_ dossiers: [DossierID], _ outlines: inout Outlines) throws {
    let rows = try work.rows(
      "SELECT dossier_id FROM crisis WHERE dossier_id IN \(list: dossiers) AND signed_off_at IS NULL")
    for row in rows { outlines[try row.get("dossier_id")]?.hasOpenCrisis = true }
  }
}
