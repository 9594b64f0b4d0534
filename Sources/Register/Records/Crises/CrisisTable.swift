import Database
public import Desk
import Foundation

/// The crises of the desk. Lines of the log are only ever added; their notes are sealed once, at version 1.
public struct CrisisTable {
  let work: Work
  static let note = SealedColumn("crisis_entry", "note")

  public init(_ work: Work) {
    self.work = work
  }

  // MARK: Writing

  /// Opens the log of a crisis. Nothing is read, so that it works as long as anything can be written at all.
  public func insert(_ crisis: Crisis, in home: CrisisHome, _ grant: Grant) throws -> StoredCrisis {
    let publicID = work.newPublicID()
    let row = try work.transaction.first(
      """
      INSERT INTO crisis (desk_id, public_id, group_id, contact_id, dossier_id, team_id, opened_at, opened_by)
      VALUES (\(work.desk.id), \(publicID), \(home.group), \(home.contact), \(home.dossier), \(home.team),
        \(crisis.openedAt), \(crisis.openedBy))
      RETURNING id
      """)
    guard let id: CrisisID = try row?.get("id") else { throw RegisterFault.missingRow(table: "crisis") }
    return StoredCrisis(
      id: id, publicID: publicID, group: home.group, contact: home.contact, dossier: home.dossier, team: home.team,
      crisis: crisis)
  }

  /// A crisis for changing it: others who want to change it wait until this transaction is over.
  public func findToChange(_ publicID: PublicID) throws -> StoredCrisis? {
    try work.transaction.first(
      """
      UPDATE crisis SET version = version + 1 WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)
      RETURNING *
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// Adds the last line of a crisis to its log.
  public func addLastEntry(of stored: StoredCrisis, _ grant: Grant) throws {
    guard let entry = stored.crisis.entries.last else { return }
    let content = CrisisEntryWords(entry.content)
    let row = try work.transaction.first(
      """
      INSERT INTO crisis_entry (desk_id, crisis_id, entered_at, entered_by, kind, code, check_at)
      VALUES (\(work.desk.id), \(stored.id), \(entry.at), \(entry.by), \(content.kind), \(content.code),
        \(content.checkAt))
      RETURNING id
      """)
    guard let id: Int64 = try row?.get("id") else { throw RegisterFault.missingRow(table: "crisis_entry") }
    guard !entry.note.isEmpty else { return }
    let sealed = try work.seal(entry.note, in: stored.group, Self.note, row: id, version: 1, grant)
    try work.transaction.execute("UPDATE crisis_entry SET note_sealed = \(sealed) WHERE id = \(id)")
  }

  /// Stores how a crisis ended and who signed it off.
  public func updateEnd(of stored: StoredCrisis) throws {
    let ending = stored.crisis.ending
    try work.transaction.execute(
      """
      UPDATE crisis SET outcome = \(ending?.outcome.rawValue), safety_plan = \(ending?.safetyPlanGiven),
        follow_up_at = \(ending?.followUpAt), ended_at = \(ending?.at), ended_by = \(ending?.by),
        signed_off_at = \(stored.crisis.signOff?.at), signed_off_by = \(stored.crisis.signOff?.by)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
  }

  /// Makes the crises of a contact crises of a dossier, with their notes sealed there.
  public func adopt(from group: Int64, into dossier: DossierPlace, _ grant: Grant) throws {
    let crises = try work.transaction.rows(
      "SELECT * FROM crisis WHERE desk_id = \(work.desk.id) AND group_id = \(group)")
    for row in crises {
      let crisis: CrisisID = try row.get("id")
      let noted = try work.transaction.rows(
        "SELECT id, note_sealed FROM crisis_entry WHERE crisis_id = \(crisis) AND note_sealed IS NOT NULL")
      for line in noted {
        let id: Int64 = try line.get("id")
        let note = try work.open(try line.get("note_sealed"), in: group, Self.note, row: id, version: 1, grant)
        let sealed = try work.seal(note, in: dossier.group, Self.note, row: id, version: 1, grant)
        try work.transaction.execute("UPDATE crisis_entry SET note_sealed = \(sealed) WHERE id = \(id)")
      }
      try work.transaction.execute(
        "UPDATE crisis SET dossier_id = \(dossier.id), group_id = \(dossier.group) WHERE id = \(crisis)")
    }
  }
}
