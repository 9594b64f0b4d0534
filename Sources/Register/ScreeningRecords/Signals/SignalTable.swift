public import Access
public import CareRecords
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// A signal as it stands in the register; reasons stay empty until they are opened.
public struct StoredSignal: Sendable, Hashable {
  public let id: SignalID
  public let publicID: SignalID.Public
  public let dossier: DossierID
  /// The questionnaire that it came from.
  public let screening: ScreeningID?
  public var signal: Signal
  /// The rulings of earlier rounds, oldest first.
  public var earlier: [Signal.Ruling]
  /// The numbers of all its rulings, oldest first.
  public let rulings: [RulingID]
  public let version: Int64
}

/// The signals of dossiers. A ruling is only ever added, and there is one per round at most.
public struct SignalTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Raises a signal; what has the same cause was raised before, and stays as it is.
  ///
  /// - Returns: the number of a new one.
  public func insert(
    _ signal: Signal, cause: String, of dossier: DossierID, screening: ScreeningID?, on day: LocalDate
  ) throws -> SignalID? {
    try work.first(
      """
      INSERT INTO signal (desk_id, public_id, dossier_id, kind, cause, screening_id, raised_at, raised_on, round,
        due_at, escalated, is_open)
      VALUES (\(work.desk.id), \(work.newPublicID(of: SignalRecord.self)), \(dossier), \(signal.kind.rawValue), \(cause), \(screening),
        \(signal.raisedAt), \(day), \(signal.round), \(signal.due), \(signal.isEscalated), \(signal.isOpen))
      ON CONFLICT (desk_id, cause) DO NOTHING
      RETURNING id
      """)?.get("id")
  }

  /// Those of a dossier, oldest first, with the reasons when a grant is shown.
  public func all(of dossier: DossierPlace, _ notes: NewestNotes? = nil) throws -> [StoredSignal] {
    try work.rows(
      "SELECT * FROM signal WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier.id) ORDER BY id"
    ).map { try stored($0, notes) }
  }

  /// A signal for deciding on it: others who want to change it wait until this transaction is over.
  public func findToChange(_ publicID: SignalID.Public) throws -> StoredSignal? {
    try change("public_id = \(publicID)")
  }

  public func findToChange(_ id: SignalID) throws -> StoredSignal? {
    try change("id = \(id)")
  }

  private func change(_ which: SQL) throws -> StoredSignal? {
    try work.first(
      """
      UPDATE signal SET version = version + 1 WHERE desk_id = \(work.desk.id) AND \(fragment: which) RETURNING *
      """
    ).map { try stored($0, nil) }
  }

  /// Stores a step of a signal that was found for changing it.
  public func update(_ changed: StoredSignal) throws {
    try work.execute(
      """
      UPDATE signal SET round = \(changed.signal.round), due_at = \(changed.signal.due),
        escalated = \(changed.signal.isEscalated), is_open = \(changed.signal.isOpen)
      WHERE desk_id = \(work.desk.id) AND id = \(changed.id)
      """)
  }

  /// Adds the ruling of this round, with its reason sealed.
  public func insert(
    _ ruling: Signal.Ruling, of stored: StoredSignal, on day: LocalDate, in group: GroupID, _ grant: Grant
  ) throws {
    let row = try work.first(
      """
      INSERT INTO signal_ruling (desk_id, signal_id, round, decision, deviation, watch_until, due_at, decided_at, decided_on,
        decided_by)
      VALUES (\(work.desk.id), \(stored.id), \(stored.signal.round), \(ruling.decision.rawValue),
        \(ruling.deviation?.rawValue),
        \(ruling.watchUntil), \(stored.signal.due), \(ruling.at), \(day), \(ruling.by))
      RETURNING id
      """)
    guard let id: RulingID = try row?.get("id") else { throw RegisterFault.missingRow(table: "signal_ruling") }
    try NoteTable(work).write(ruling.reason, field: NoteField.reason, of: .ruling(id), in: group, grant)
  }

  private func stored(_ row: Row, _ notes: NewestNotes?) throws -> StoredSignal {
    guard let kind: SignalKind = try row.coded("kind") else { throw RegisterFault.unreadable(column: "signal.kind") }
    let id: SignalID = try row.get("id")
    let round: Int = try row.get("round")
    let isOpen: Bool = try row.get("is_open")
    let numbered = try rulings(of: id, notes)
    let rulings = numbered.map(\.ruling)
    return StoredSignal(
      id: id, publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      screening: try row.optional("screening_id"),
      signal: Signal(
        kind, raisedAt: try row.get("raised_at"), round: round, due: try row.get("due_at"),
        isEscalated: try row.get("escalated"), ruling: isOpen ? nil : rulings.last),
      earlier: isOpen ? rulings : Array(rulings.dropLast()),
      rulings: numbered.map(\.id), version: try row.get("version"))
  }

  private func rulings(of signal: SignalID, _ notes: NewestNotes?) throws -> [(id: RulingID, ruling: Signal.Ruling)] {
    try work.rows("SELECT * FROM signal_ruling WHERE signal_id = \(signal) ORDER BY round").map { row in
      guard let decision: SignalDecision = try row.coded("decision") else {
        throw RegisterFault.unreadable(column: "signal_ruling.decision")
      }
      let id: RulingID = try row.get("id")
      let reason = notes?.text(.ruling(id), NoteField.reason) ?? ""
      let ruling = Signal.Ruling(
        decision: decision, reason: reason, deviation: try row.coded("deviation"),
        watchUntil: try row.optional("watch_until"),
        at: try row.get("decided_at"), by: try row.get("decided_by"))
      return (id, ruling)
    }
  }
}
