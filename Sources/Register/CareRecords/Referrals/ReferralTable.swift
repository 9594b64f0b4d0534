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
  public var referral: Referral
}

/// The referrals of the desk.
public struct ReferralTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The referrals of a dossier, oldest first.
  public func all(of dossier: DossierID) throws -> [StoredReferral] {
    try work.rows(
      "SELECT * FROM referral WHERE desk_id = \(work.desk.id) AND dossier_id = \(dossier) ORDER BY referred_on, id"
    ).map(stored)
  }

  /// Adds a referral that the client agreed to.
  public func insert(
    _ referral: Referral, dossier: DossierID, registration: RegistrationID
  ) throws -> (id: ReferralID, publicID: ReferralID.Public) {
    let row = try work.first(
      """
      INSERT INTO referral (desk_id, public_id, dossier_id, registration_id, referred_on, referred_month, target, line,
        warm, consented, referred_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ReferralRecord.self)), \(dossier), \(registration), \(referral.on),
        \(referral.on.yearMonth), \(referral.target), \(referral.line.rawValue), \(referral.isWarm), \(true),
        \(work.actor.account))
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

  private func stored(_ row: Row) throws -> StoredReferral {
    guard let line = ReferralTarget.Line(rawValue: try row.get("line")) else {
      throw RegisterFault.unreadable(column: "referral.line")
    }
    return StoredReferral(
      id: try row.get("id"), publicID: try row.get("public_id"), version: try row.get("version"),
      by: try row.optional("referred_by"),
      referral: Referral(
        stored: try row.get("target"), line: line, on: try row.get("referred_on"), isWarm: try row.optional("warm"),
        answer: try answer(row)))
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
