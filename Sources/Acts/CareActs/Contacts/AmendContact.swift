public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
import RegisterCore

/// Corrects a registered contact; what it said before stays, sealed, as a version beside it. What follows from it is that
/// of a contact which was registered so from the start.
public struct AmendContact: Sendable {
  let register: Register

  public func callAsFunction(
    _ id: ContactID.Public, seen: Int, reason: String, _ occasion: Occasion,
    change: @escaping @Sendable (inout ContactContent) -> Void
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .amendContact) }
    try await register.act(occasion) { work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      guard stored.contact.version == seen else { throw StaleVersion(current: Int64(stored.contact.version)) }
      var changed = stored
      var content = stored.contact.content
      change(&content)
      try changed.contact.amend(content, reason: reason, by: worker, at: work.now, calendar: calendar)
      if let form = occasion.form {
        try work.drafts(of: stored.stored, grant).settle(form, of: worker)
      }
      guard changed.contact != stored.contact else {
        return work.record(.contactRead, grant)
      }
      try ContactHistory(work).add(stored, reason: reason, grant)
      try work.store(changed, over: stored, grant)
      try work.followUp(changed, over: stored, by: worker, grant)
      try work.followOutcome(of: changed, was: stored.contact.content.outcome, by: worker, grant)
      work.record(.contactAmended, grant)
    }
  }
}

extension Work {
  /// A correction that says *referred* opens a referral to make; one that takes the word back ends what it had opened.
  fileprivate func followOutcome(
    of changed: OpenedContact, was old: ContactOutcome?, by worker: AccountID, _ grant: Grant
  ) throws {
    let isReferred = changed.contact.content.outcome == .referred
    guard isReferred != (old == .referred) else { return }
    guard let dossier = changed.dossier else {
      if isReferred { return try openReferral(of: changed, grant) }
      try withdrawReferrals(of: changed.stored, in: WaitingPlace(changed.stored), by: worker)
      _ = try mirrorFacts(
        of: changed.stored, owner: changed.contact.content.worker, finishing: true, grant)
      return
    }
    guard let stored = try DossierTable(self).find(dossier) else { throw NotFound() }
    let opened = OpenedDossier(work: self, stored: stored, grant: grant, worker: worker, today: try today())
    if isReferred {
      try opened.openReferral(.contact, contact: changed.id)
    } else {
      try withdrawReferrals(of: changed.stored, in: WaitingPlace(stored.place), by: worker)
      try opened.closeWhatIsDone(lastFact: nil)
    }
    try opened.mirrorFacts()
  }

  private func withdrawReferrals(of contact: StoredContact, in place: WaitingPlace, by worker: AccountID) throws {
    let table = ReferralToMakeTable(self)
    for stored in try table.all(of: place) where stored.contact == contact.id && stored.toMake.isOpen {
      guard stored.toMake.origin == .contact else { continue }
      var ended = stored
      try ended.toMake.drop(.corrected, words: "", on: try today(), by: worker)
      try table.end(ended)
    }
  }
}
