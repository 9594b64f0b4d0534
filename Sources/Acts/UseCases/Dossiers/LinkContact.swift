public import Desk
import Records

/// Makes a contact part of a dossier that exists already.
public struct LinkContact: Sendable {
  let register: Register

  /// Doing it again changes nothing.
  ///
  /// - Throws: `StartRefusal`; `NotFound` when the actor may not open the contact or write in the dossier.
  public func callAsFunction(_ contact: PublicID, to dossier: PublicID, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (place, grant) = try work.requireDossier(dossier, for: .writeDossier)
      let (stored, _) = try work.openContact(contact, for: .readContact)
      work.record(.contactLinked, grant) { entry in
        entry.dossier = place.id
        entry.contact = stored.id
      }
      guard stored.dossier != place.id else { return }
      try work.checkLinkable(stored)
      try ContactTable(work).move(stored, to: place, grant)
      try DossierTable(work).touch(place.id)
    }
  }
}
