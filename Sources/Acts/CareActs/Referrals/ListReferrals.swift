public import Access
import CareRecords
public import Desk
import HouseActs
import HouseRecords
import RegisterCore

/// The referrals of the desk that the actor may open: coded facts and what the desk calls the client.
public struct ListReferrals: Sendable {
  /// One line of the list.
  public struct Line: Sendable, Hashable {
    public let id: ReferralID.Public
    public let place: ReferralPlace
    /// `nil` for a contact that belongs to no dossier.
    public let label: String?
    /// Without texts.
    public let referral: Referral
    /// By when an answer is expected by the norms of the desk, as long as one is.
    public let due: LocalDate?
    public let by: String?
  }

  let register: Register

  /// - Parameters:
  ///   - after: the last referral of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: ReferralFilter, by order: ListOrder = .oldestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<Line> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readDossier)
      let contacts = try work.requireList(.readContact)
      let table = ReferralTable(work)
      let today = try work.today()
      let term = try work.norms()[.referralAnswer]
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(
          list, contacts, filter, order, late: today.adding(days: -term),
          after: after.flatMap { ReferralID.Public($0) }, limit: limit)
      }
      let names = try DossierNames(work).of(part.lines.compactMap(\.dossier), list)
      let loose = try ContactTable(work).find(part.lines.filter { $0.dossier == nil }.compactMap(\.contact))
      let labels = try AccountTable(work).labels()
      work.record(.dossiersListed, list.grant, ["referrals", filter.rawValue], order, isFile: isFile)
      let lines = part.lines.compactMap { listed -> Line? in
        let dossier = listed.dossier.flatMap { names[$0] }
        let contact = listed.contact.flatMap { loose[$0] }?.publicID
        guard let place = dossier.map({ .dossier($0.publicID) }) ?? contact.map({ ReferralPlace.contact($0) }) else {
          return nil
        }
        return Line(
          id: listed.stored.publicID, place: place,
          label: dossier.map { $0.alias ?? DossierLabel.code($0.publicID) }, referral: listed.stored.referral,
          due: listed.stored.referral.isOpen ? listed.stored.referral.on.adding(days: term) : nil,
          by: listed.stored.by.flatMap { labels[$0] })
      }
      return try ListAnswer(ListPart(lines: lines, next: part.next), in: work)
    }
  }
}
