public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension DossierTable {
  /// A dossier with its coded facts.
  public func find(_ publicID: DossierID.Public) throws -> StoredDossier? {
    try work.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(stored)
  }

  public func find(_ id: DossierID) throws -> StoredDossier? {
    try work.first(
      "SELECT * FROM dossier WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map(stored)
  }

  /// Adds a dossier under a record group of its own.
  public func insert(_ new: NewDossier, _ grant: Grant) throws -> DossierPlace {
    let group = try work.newGroup(.dossier, grant)
    let known = new.identity.known
    let row = try work.first(
      """
      INSERT INTO dossier (desk_id, public_id, group_id, owner_id, team_id, entered_by, state, opened_on,
        known_to_desk, known_since, internal_line, internal_line_since, settled_at, touched_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: DossierRecord.self)), \(group), \(new.owner), \(new.team), \(work.actor.account),
        'open', \(new.openedOn), \(known.rawValue), \(new.openedOn), 'not-asked', \(new.openedOn), \(work.now),
        \(work.now))
      RETURNING *
      """)
    guard let row else { throw RegisterFault.missingRow(table: "dossier") }
    let place = try place(row)
    try insertFact("known", known.rawValue, reason: nil, since: new.openedOn, of: place.id)
    try store(new.profile, of: place.id)
    try IdentitySeals(work).store(new.identity, of: place, version: 1, grant)
    return place
  }

  /// Stores what is counted of the client.
  public func store(_ profile: ClientProfile, of id: DossierID) throws {
    try work.execute(
      """
      UPDATE dossier SET relation = \(profile.caller.relation.rawValue),
        staff_category = \(profile.caller.staffCategory.rawValue),
        manager_role = \(profile.caller.managerRole.rawValue),
        target_group = \(profile.caller.targetGroup.rawValue), unit = \(profile.unit),
        gender = \(profile.gender.rawValue), age_band = \(profile.ageBand.rawValue)
      WHERE desk_id = \(work.desk.id) AND id = \(id)
      """)
  }

  /// Takes a dossier in hand for a change that its page was made for; `StaleVersion` when somebody changed it since.
  public func claim(_ place: DossierPlace, seen: Int64) throws {
    let changed = try work.execute(
      """
      UPDATE dossier SET version = version + 1, touched_at = \(work.now)
      WHERE desk_id = \(work.desk.id) AND id = \(place.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: try current(place.id)) }
  }

  /// Gives a dossier to a worker.
  public func setOwner(_ owner: AccountID?, of id: DossierID) throws {
    try work.execute(
      """
      UPDATE dossier SET owner_id = \(owner), version = version + 1, touched_at = \(work.now)
      WHERE desk_id = \(work.desk.id) AND id = \(id)
      """)
  }

  /// Opens or closes it.
  public func setState(_ state: RecordState, of id: DossierID) throws {
    try work.execute(
      """
      UPDATE dossier SET state = \(state), settled_at = \(work.now), touched_at = \(work.now), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(id) AND state <> \(state)
      """)
  }

  private func current(_ id: DossierID) throws -> Int64 {
    try place(id)?.version ?? 0
  }

  func stored(_ row: Row) throws -> StoredDossier {
    let place = try place(row)
    return StoredDossier(
      place: place, openedOn: try row.get("opened_on"), touchedAt: try row.get("touched_at"),
      profile: try row.clientProfile(), facts: try facts(row, of: place.id), isLegacy: try row.get("legacy"))
  }
}
