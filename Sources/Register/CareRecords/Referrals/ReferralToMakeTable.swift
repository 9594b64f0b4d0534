import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A referral to make with its place in the register. What was said about its end is a note.
public struct StoredReferralToMake: Sendable, Hashable {
  public let id: ReferralToMakeID
  public let publicID: ReferralToMakeID.Public
  /// The registration from which it follows, where there is one.
  public let registration: RegistrationID?
  /// The contact that said so, or that it belongs to.
  public let contact: ContactID?
  public var toMake: ReferralToMake
}

/// What was decided to refer, in dossiers and in contacts that belong to none.
public struct ReferralToMakeTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Those of a place, oldest first.
  public func all(of place: WaitingPlace) throws -> [StoredReferralToMake] {
    try work.rows(
      """
      SELECT * FROM referral_to_make WHERE desk_id = \(work.desk.id) AND \(fragment: place.condition) ORDER BY id
      """
    ).map(stored)
  }

  /// Adds one that waits, or that is over at once.
  ///
  /// - Parameter contact: that said so, when it stands in a dossier.
  @discardableResult public func insert(
    _ toMake: ReferralToMake, in place: WaitingPlace, contact: ContactID? = nil, registration: RegistrationID? = nil
  ) throws -> StoredReferralToMake {
    let row = try work.first(
      """
      INSERT INTO referral_to_make (desk_id, public_id, dossier_id, contact_id, registration_id, origin, decided_on,
        decided_at, decided_by, due_on)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ReferralToMakeRecord.self)), \(place.about.dossier), \(place.about.contact ?? contact),
        \(registration), \(toMake.origin.rawValue), \(toMake.decidedOn), \(work.now), \(toMake.decidedBy),
        \(toMake.due))
      RETURNING *
      """)
    guard let row else { throw RegisterFault.missingRow(table: "referral_to_make") }
    return try stored(row)
  }

  /// Keeps how one ended; `ReferralRefusal.endedAlready` when somebody ended it since it was read.
  ///
  /// - Parameter referral: that was made of it.
  public func end(_ ended: StoredReferralToMake, by referral: ReferralID? = nil) throws {
    guard let ending = ended.toMake.ending else { return }
    let changed = try work.execute(
      """
      UPDATE referral_to_make SET ended_way = \(ending.way.rawValue), ended_on = \(ending.on), ended_at = \(work.now),
        ended_by = \(ending.by), target = \(ending.target), reason = \(ending.reason?.rawValue),
        referral_id = \(referral)
      WHERE desk_id = \(work.desk.id) AND id = \(ended.id) AND ended_way IS NULL
      """)
    guard changed == 1 else { throw Refusals(ReferralRefusal.endedAlready) }
  }

  private func stored(_ row: Row) throws -> StoredReferralToMake {
    guard let origin: ReferralOrigin = try row.coded("origin") else {
      throw RegisterFault.unreadable(column: "referral_to_make.origin")
    }
    return StoredReferralToMake(
      id: try row.get("id"), publicID: try row.get("public_id"), registration: try row.optional("registration_id"),
      contact: try row.optional("contact_id"),
      toMake: ReferralToMake(
        stored: origin, on: try row.get("decided_on"), by: try row.optional("decided_by"), due: try row.get("due_on"),
        ending: try ending(row)))
  }

  private func ending(_ row: Row) throws -> ReferralToMake.Ending? {
    guard let word: String = try row.optional("ended_way") else { return nil }
    guard let way = ReferralToMake.Ending.Way(rawValue: word) else {
      throw RegisterFault.unreadable(column: "referral_to_make.ended_way")
    }
    return ReferralToMake.Ending(
      way, on: try row.get("ended_on"), by: try row.optional("ended_by"), target: try row.optional("target"),
      reason: try row.coded("reason"))
  }
}

@_spi(Tables)
extension ReferralToMakeTable: GroupTable {
  /// Nothing of it is sealed but its notes: a contact's go along to its dossier.
  public func move(_ move: GroupMove) throws {
    try work.execute(
      """
      UPDATE referral_to_make SET dossier_id = \(move.dossier)
      WHERE desk_id = \(work.desk.id) AND dossier_id IS NULL
        AND contact_id IN (SELECT id FROM contact WHERE desk_id = \(work.desk.id) AND group_id = \(move.from))
      """)
  }
}
