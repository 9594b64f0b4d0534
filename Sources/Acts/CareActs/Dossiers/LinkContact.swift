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
    try await register.act(occasion) { work in try work.link(contact, to: dossier) }
  }
}

extension Work {
  /// Makes a contact part of a dossier, with everything that waits in it.
  func link(_ contact: ContactID.Public, to dossier: DossierID.Public) throws {
    let (place, grant) = try requireDossier(dossier, for: .writeDossier)
    let (stored, leaving) = try openContact(contact, for: .linkContact)
    record(.contactLinked, grant, about: [.contact(stored.id)])
    guard stored.dossier != place.id else { return }
    try checkLinkable(stored)
    let content = stored.contact.content
    let day = try DeskCalendar(zone: desk.timeZone).day(of: content.startedAt ?? stored.contact.openedAt)
    try heedWish(of: content, on: day, in: place)
    try ContactTable(self).link(stored, leaving, to: place, grant)
    try TaskTable(self).finish([.newDossier], of: place.id)
    try DossierTable(self).touch(place.id)
    guard let worker = actor.account else { throw AccessRefusal(action: .linkContact) }
    // A referral that waited in the contact waits in the dossier from now on.
    let (linked, _) = try openDossier(dossier, for: .writeDossier)
    let opened = OpenedDossier(work: self, stored: linked, grant: grant, worker: worker, today: try today())
    try opened.reopenForWhatWaits()
    try opened.mirrorFacts()
  }
}
