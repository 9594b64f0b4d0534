public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore

/// The crises of the desk. Lines of the log are only ever added; their notes are sealed once, at version 1.
public struct CrisisTable {
  let work: Work
  static let note = SealedColumn("crisis_entry", "note")

  /// For the access rules; the statement names the table `crisis`.
  @_spi(Tables) public static let access = AccessColumns(
    id: "crisis.id", desk: "crisis.desk_id", owner: "crisis.opened_by", team: "crisis.team_id",
    author: "crisis.opened_by",
    state: "CASE WHEN crisis.signed_off_at IS NULL OR crisis.check_at IS NOT NULL THEN 'open' ELSE 'closed' END",
    settledAt: "coalesce(crisis.signed_off_at, crisis.opened_at)")

  public init(_ work: Work) {
    self.work = work
  }

  // MARK: Writing

  /// Opens the log of a crisis. Nothing is read, so that it works as long as anything can be written at all.
  public func insert(_ crisis: Crisis, in place: CrisisPlace, _ grant: Grant) throws -> StoredCrisis {
    let publicID = work.newPublicID(of: CrisisRecord.self)
    let row = try work.first(
      """
      INSERT INTO crisis (desk_id, public_id, group_id, contact_id, dossier_id, team_id, opened_at, opened_by)
      VALUES (\(work.desk.id), \(publicID), \(place.group), \(place.contact), \(place.dossier), \(place.team),
        \(crisis.openedAt), \(crisis.openedBy))
      RETURNING id
      """)
    guard let id: CrisisID = try row?.get("id") else { throw RegisterFault.missingRow(table: "crisis") }
    return StoredCrisis(
      id: id, publicID: publicID, group: place.group, contact: place.contact, dossier: place.dossier, team: place.team,
      coded: crisis)
  }

  /// A record group of its own, for a crisis that belongs to no contact and no dossier yet.
  public func newPlace(of team: TeamID?, _ grant: Grant) throws -> CrisisPlace {
    CrisisPlace(group: try work.newGroup(.crisis, grant), contact: nil, dossier: nil, team: team)
  }

  /// A crisis for changing it: others who want to change it wait until this transaction is over.
  public func findToChange(_ publicID: CrisisID.Public) throws -> StoredCrisis? {
    try work.first(
      """
      UPDATE crisis SET version = version + 1 WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)
      RETURNING *
      """
    ).map { try stored($0, entries: try entries(of: $0.get("id"))) }
  }

  /// Adds a line to the log of a crisis.
  public func add(_ entry: Crisis.Entry, to stored: StoredCrisis, _ grant: Grant) throws {
    let content = CrisisEntryColumns(entry.content)
    let row = try work.first(
      """
      INSERT INTO crisis_entry (desk_id, crisis_id, entered_at, entered_by, kind, code, check_at, called_in)
      VALUES (\(work.desk.id), \(stored.id), \(entry.at), \(entry.by), \(content.kind), \(content.code),
        \(content.checkAt), \(content.calledIn))
      RETURNING id
      """)
    guard let id: Int64 = try row?.get("id") else { throw RegisterFault.missingRow(table: "crisis_entry") }
    guard !entry.note.isEmpty else { return }
    let sealed = try work.sealNew(entry.note, Self.noteField(of: stored.id, in: stored.group, row: id), grant)
    try work.execute("UPDATE crisis_entry SET note_sealed = \(sealed) WHERE id = \(id)")
  }

  /// Stores that a line was taken back.
  ///
  /// - Parameter line: its place in the log.
  public func storeTakenBack(_ line: Int, in crisis: Crisis, of stored: StoredCrisis, _ grant: Grant) throws {
    try work.confirm(grant, writes: .crisis(stored.id), in: stored.group)
    guard crisis.entries.indices.contains(line), let takenBack = crisis.entries[line].takenBack else { return }
    try work.execute(
      """
      UPDATE crisis_entry SET taken_back_at = \(takenBack.at), taken_back_by = \(takenBack.by)
      WHERE desk_id = \(work.desk.id) AND crisis_id = \(stored.id) AND id = (SELECT id FROM crisis_entry
        WHERE crisis_id = \(stored.id) ORDER BY id LIMIT 1 OFFSET \(line))
      """)
  }

  /// Stores when the weapon has to be checked, if at all.
  public func storeCheck(_ crisis: Crisis, of stored: StoredCrisis, _ grant: Grant) throws {
    try work.confirm(grant, writes: .crisis(stored.id), in: stored.group)
    try work.execute(
      "UPDATE crisis SET check_at = \(crisis.checkAt) WHERE desk_id = \(work.desk.id) AND id = \(stored.id)")
  }

  /// Stores how a crisis ended and who signed it off.
  public func storeEnd(_ crisis: Crisis, of stored: StoredCrisis, _ grant: Grant) throws {
    try work.confirm(grant, writes: .crisis(stored.id), in: stored.group)
    let ending = crisis.ending
    try work.execute(
      """
      UPDATE crisis SET outcome = \(ending?.outcome.rawValue), safety_plan = \(ending?.safetyPlanGiven),
        follow_up_at = \(ending?.followUpAt), ended_at = \(ending?.at), ended_by = \(ending?.by),
        signed_off_at = \(crisis.signOff?.at), signed_off_by = \(crisis.signOff?.by)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
  }

  /// Stores that it was opened by mistake. With that it is closed, and what was noted in it stays.
  public func storeMistake(_ crisis: Crisis, of stored: StoredCrisis, _ grant: Grant) throws {
    try work.confirm(grant, writes: .crisis(stored.id), in: stored.group)
    guard let mistake = crisis.mistake else { return }
    try work.execute(
      """
      UPDATE crisis SET outcome = \(Self.mistake), signed_off_at = \(mistake.at), signed_off_by = \(mistake.by)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
  }

  /// How the register says that a crisis was opened by mistake, in the place of how it ended.
  static let mistake = "opened-by-mistake"

  /// Makes a crisis that stands alone part of a contact or dossier: its log, drafts and tasks are sealed anew there.
  ///
  /// - Parameters:
  ///   - leaving: the grant for the crisis.
  ///   - arriving: that for the contact or dossier.
  public func link(
    _ stored: StoredCrisis, _ leaving: Grant, to place: CrisisPlace, _ arriving: Grant
  ) throws {
    let move = GroupMove(
      work, from: stored.group, leaving, to: place.group, of: place.dossier, team: place.team, arriving)
    for table in GroupTables.all { try table.init(work).move(move) }
    try work.execute(
      """
      UPDATE crisis SET contact_id = \(place.contact), team_id = \(place.team)
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id)
      """)
    try work.execute(
      """
      UPDATE task SET contact_id = \(place.contact), team_id = \(place.team)
      WHERE desk_id = \(work.desk.id) AND crisis_id = \(stored.id)
      """)
    try move.end()
  }

  static func noteField(of crisis: CrisisID, in group: GroupID, row: Int64) -> SealedField {
    SealedField(note, of: .crisis(crisis), in: group, row: row, version: 1)
  }
}

@_spi(Tables)
extension CrisisTable: GroupTable {
  public func move(_ move: GroupMove) throws {
    for row in try notedRows(in: move.from) {
      let id: Int64 = try row.get("id")
      let crisis: CrisisID = try row.get("crisis_id")
      let note = try move.reseal(
        try row.optional("note_sealed"), Self.note, of: .crisis(crisis), row: id, version: 1)
      try work.execute("UPDATE crisis_entry SET note_sealed = \(note) WHERE id = \(id)")
    }
    try work.execute(
      """
      UPDATE crisis SET dossier_id = \(move.dossier), group_id = \(move.to), team_id = COALESCE(\(move.team), team_id)
      WHERE desk_id = \(work.desk.id) AND group_id = \(move.from)
      """)
  }

  private func notedRows(in group: GroupID) throws -> [Row] {
    try work.rows(
      """
      SELECT crisis_entry.id, crisis_entry.crisis_id, crisis_entry.note_sealed
      FROM crisis_entry JOIN crisis ON crisis.id = crisis_entry.crisis_id
      WHERE crisis.desk_id = \(work.desk.id) AND crisis.group_id = \(group) AND crisis_entry.note_sealed IS NOT NULL
      ORDER BY crisis_entry.id
      """)
  }
}
