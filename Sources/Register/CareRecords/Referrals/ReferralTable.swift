import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A referral with its place in the register. What was agreed and what was answered are notes.
public struct StoredReferral: Sendable, Hashable {
  public let id: ReferralID
  public let publicID: ReferralID.Public
  public let version: Int64
  public let by: AccountID?
  /// The registration from which it follows, where there is one.
  public let registration: RegistrationID?
  public var referral: Referral
}

/// The referrals of the desk.
public struct ReferralTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The referrals of a dossier, or of a contact that belongs to none, oldest first.
  public func all(of place: WaitingPlace) throws -> [StoredReferral] {
    try work.rows(
      """
      SELECT * FROM referral WHERE desk_id = \(work.desk.id) AND \(fragment: place.condition)
      ORDER BY referred_on, id
      """
    ).map(stored)
  }

  /// Contacts of no dossier in which a referral is to be made or to be answered, and that stand on no list.
  public func contactsOnNoList(limit: Int) throws -> [ContactID] {
    try work.rows(
      """
      SELECT m.contact_id FROM referral_to_make m WHERE m.desk_id = \(work.desk.id) AND m.dossier_id IS NULL
        AND m.ended_way IS NULL AND NOT EXISTS (SELECT 1 FROM task t WHERE t.contact_id = m.contact_id
          AND t.source = 'referral-to-make' AND t.done_at IS NULL)
      UNION
      SELECT r.contact_id FROM referral r WHERE r.desk_id = \(work.desk.id) AND r.dossier_id IS NULL
        AND (r.outcome = \(ReferralOutcome.received.rawValue) OR (r.outcome IS NULL AND r.received_on IS NULL)) AND NOT EXISTS (SELECT 1 FROM task t
          WHERE t.contact_id = r.contact_id AND t.source = 'referral' AND t.done_at IS NULL)
      ORDER BY 1 LIMIT \(limit)
      """
    ).map { try $0.get("contact_id") }
  }

  /// Adds a referral that the client agreed to.
  public func insert(
    _ referral: Referral, in place: WaitingPlace, registration: RegistrationID?
  ) throws -> (id: ReferralID, publicID: ReferralID.Public) {
    let row = try work.first(
      """
      INSERT INTO referral (desk_id, public_id, dossier_id, contact_id, registration_id, referred_on, referred_month, target,
        line, warm, consented, consent_on, consent_manner, consent_giver, shared, referred_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ReferralRecord.self)), \(place.about.dossier), \(place.about.contact), \(registration), \(referral.on),
        \(referral.on.yearMonth), \(referral.target), \(referral.line.rawValue), \(referral.isWarm), \(true),
        \(referral.consent?.on), \(referral.consent?.manner.rawValue), \(referral.consent?.giver.rawValue),
        \(referral.shared.map(\.rawValue).joined(separator: ",")), \(work.actor.account))
      RETURNING id, public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "referral") }
    return (try row.get("id"), try row.get("public_id"))
  }

  /// Stores what became of it; `StaleVersion` when somebody changed it since it was read.
  public func update(_ stored: StoredReferral, seen: Int64) throws {
    let answer = stored.referral.answer
    let changed = try work.execute(
      """
      UPDATE referral SET outcome = \(answer?.outcome.rawValue), answered_on = \(answer?.on),
        received_on = COALESCE(received_on, \(answer?.on)), version = version + 1
      WHERE desk_id = \(work.desk.id) AND id = \(stored.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: stored.version) }
  }

  func stored(_ row: Row) throws -> StoredReferral {
    guard let line = ReferralTarget.Line(rawValue: try row.get("line")) else {
      throw RegisterFault.unreadable(column: "referral.line")
    }
    return StoredReferral(
      id: try row.get("id"), publicID: try row.get("public_id"), version: try row.get("version"),
      by: try row.optional("referred_by"), registration: try row.optional("registration_id"),
      referral: Referral(
        stored: try row.get("target"), line: line, on: try row.get("referred_on"), isWarm: try row.optional("warm"),
        consent: try consent(row), shared: try shared(row), answer: try answer(row)))
  }

  /// Older registers say that there was consent, and no more.
  private func consent(_ row: Row) throws -> ReferralConsent? {
    guard let manner: ConsentManner = try row.coded("consent_manner"),
      let giver: ConsentGiver = try row.coded("consent_giver")
    else { return nil }
    return ReferralConsent(manner, by: giver, on: try row.get("consent_on"))
  }

  private func shared(_ row: Row) throws -> [ReferralScope] {
    let words: String = try row.optional("shared") ?? ""
    return try words.split(separator: ",").map { word in
      guard let scope = ReferralScope(rawValue: String(word)) else {
        throw RegisterFault.unreadable(column: "referral.shared")
      }
      return scope
    }
  }

  private func answer(_ row: Row) throws -> Referral.Answer? {
    guard let word: String = try row.optional("outcome") else {
      // An older register says that it was received, and no more.
      return try row.optional("received_on", as: LocalDate.self).map { Referral.Answer(.answered, on: $0) }
    }
    guard let outcome = ReferralOutcome(rawValue: word) else {
      throw RegisterFault.unreadable(column: "referral.outcome")
    }
    return Referral.Answer(outcome, on: try row.get("answered_on"))
  }
}

@_spi(Tables)
extension ReferralTable: GroupTable {
  /// Nothing of it is sealed but its notes: a contact's go along to its dossier.
  public func move(_ move: GroupMove) throws {
    try work.execute(
      """
      UPDATE referral SET dossier_id = \(move.dossier)
      WHERE desk_id = \(work.desk.id) AND dossier_id IS NULL
        AND contact_id IN (SELECT id FROM contact WHERE desk_id = \(work.desk.id) AND group_id = \(move.from))
      """)
  }
}
