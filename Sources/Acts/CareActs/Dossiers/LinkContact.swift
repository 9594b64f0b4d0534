public import Access
import CareRecords
public import Desk
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
      try ContactTable(work).link(stored, leaving, to: place, grant)
      try DossierTable(work).touch(place.id)
    }
  }
}
