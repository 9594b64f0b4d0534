import Database
public import Desk

/// A referral as far as a timeline shows it.
public struct ReferralLine: Sendable, Hashable {
  public let on: LocalDate
  /// Of `ReferralTarget`.
  public let target: CodeKey
  public let isInternal: Bool
  public let isReceived: Bool
  public let by: AccountID?
}

extension DossierTable {
  /// The referrals of a dossier, oldest first.
  public func referrals(of id: DossierID) throws -> [ReferralLine] {
    try work.transaction.rows(
      "SELECT * FROM referral WHERE desk_id = \(work.desk.id) AND dossier_id = \(id) ORDER BY referred_on, id"
    ).map { row in
      ReferralLine(
        on: try row.get("referred_on"), target: try row.get("target"),
        isInternal: try row.get("line", as: String.self) == "internal",
        isReceived: try row.optional("received_on", as: String.self) != nil, by: try row.optional("referred_by"))
    }
  }
}
