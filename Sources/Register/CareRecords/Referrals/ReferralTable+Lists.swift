public import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// A referral in a list, with the record in which it was written; nothing sealed.
public struct ListedReferral: Sendable, Hashable {
  public let stored: StoredReferral
  /// `nil` for a contact that belongs to none.
  public let dossier: DossierID?
  public let contact: ContactID?
}

extension ReferralTable {
  /// A page of the referrals in dossiers, and at contacts of no dossier, that somebody may open, by when they were made.
  ///
  /// - Parameters:
  ///   - day: what was referred before it waits too long.
  ///   - after: the last referral of the page before.
  public func page(
    _ dossiers: ListGrant, _ contacts: ListGrant, _ filter: ReferralFilter, _ order: ListOrder, late day: LocalDate,
    after: ReferralID.Public?, limit: Int
  ) throws -> ListPart<ListedReferral> {
    let ofDossier = work.condition(of: dossiers, on: DossierTable.access)
    let ofContact = work.condition(of: contacts, on: ContactTable.access)
    let behind = try work.behind(after, order, in: "referral", by: "referred_on", as: LocalDate.self)
    let rows = try work.rows(
      """
      SELECT referral.* FROM referral LEFT JOIN dossier ON dossier.id = referral.dossier_id
        LEFT JOIN contact ON contact.id = referral.contact_id
      WHERE referral.desk_id = \(work.desk.id) AND \(fragment: condition(of: filter, day))
        AND CASE WHEN referral.dossier_id IS NULL THEN \(fragment: ofContact) ELSE \(fragment: ofDossier) END
        AND \(fragment: behind)
      \(fragment: order.sorted(by: "referral.referred_on", then: "referral.id")) LIMIT \(limit + 1)
      """)
    return try work.part(rows, limit: limit) { rows in
      try work.readable(rows) { row in
        ListedReferral(
          stored: try stored(row), dossier: try row.optional("dossier_id"), contact: try row.optional("contact_id"))
      }
    }
  }

  /// What is open stands in the text as it stands in the index, or the index would not be taken. What an older register
  /// left open waits for nothing.
  private func condition(of filter: ReferralFilter, _ day: LocalDate) -> SQL {
    let open: SQL = "referral.legacy = 0 AND (referral.outcome IS NULL OR referral.outcome = 'received')"
    switch filter {
    case .open: return open
    case .late: return "\(fragment: open) AND referral.referred_on < \(day)"
    case .answered:
      return """
        ((referral.outcome IS NOT NULL AND referral.outcome <> 'received')
          OR (referral.outcome IS NULL AND referral.received_on IS NOT NULL))
        """
    case .all: return "1 = 1"
    }
  }
}
