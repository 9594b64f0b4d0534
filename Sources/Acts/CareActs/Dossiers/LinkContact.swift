public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// Makes a contact part of a dossier that exists already.
public struct LinkContact: Sendable {
  let register: Register

  /// Doing it again changes nothing.
  ///
  /// - Throws: `StartRefusal`; `NotFound` when the actor may not open the contact or write in the dossier.
  public func callAsFunction(_ contact: ContactID.Public, to dossier: DossierID.Public, _ occasion: Occasion)
    async throws
  {
    try await register.act(occasion) { work in
      let (place, grant) = try work.requireDossier(dossier, for: .writeDossier)
      let (stored, leaving) = try work.openContact(contact, for: .linkContact)
      work.record(.contactLinked, grant, about: [.contact(stored.id)])
      guard stored.dossier != place.id else { return }
      try work.checkLinkable(stored)
      let content = stored.contact.content
      let day = try DeskCalendar(zone: work.desk.timeZone).day(of: content.startedAt ?? stored.contact.openedAt)
      try work.heedWish(of: content, on: day, in: place)
      try ContactTable(work).link(stored, leaving, to: place, grant)
      try TaskTable(work).finish([.newDossier], of: place.id)
      try DossierTable(work).touch(place.id)
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: .linkContact) }
      // A referral that waited in the contact waits in the dossier from now on.
      let (linked, _) = try work.openDossier(dossier, for: .writeDossier)
      let opened = OpenedDossier(work: work, stored: linked, grant: grant, worker: worker, today: try work.today())
      try opened.reopenForReferrals()
      try opened.mirrorFacts()
    }
  }
}
