public import Access
import CareRecords
public import Desk
import RegisterCore

/// Says of a draft whose caller it is: when it is registered it becomes part of that dossier.
public struct PlaceContact: Sendable {
  let register: Register

  /// - Parameter dossier: `nil` takes the choice back.
  /// - Throws: `NotFound` when the actor may not write in the contact or in the dossier; `ContactRefusal.notADraft`.
  public func callAsFunction(
    _ dossier: DossierID.Public?, for contact: ContactID.Public, _ occasion: Occasion
  ) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(contact, for: .amendContact)
      let place = try dossier.map { try work.requireDossier($0, for: .writeDossier).0 }
      var changed = stored
      var content = stored.contact.content
      content.belongsTo = dossier
      try changed.contact.save(content, basedOn: stored.contact.version)
      try work.store(changed, over: stored, grant)
      work.record(.contactDraftSaved, grant, about: place.map { [.dossier($0.id)] } ?? [])
    }
  }
}

extension Work {
  /// Whether a contact that is being registered can become part of the dossier that was chosen for it.
  func checkChosenDossier(of contact: OpenedContact) throws {
    guard let chosen = contact.contact.content.belongsTo else { return }
    guard let stored = try DossierTable(self).find(chosen), try mayDo(.writeDossier, on: stored.place.facts),
      try mayDo(.linkContact, on: contact.stored.facts(at: desk.id)), contact.contact.content.kind != .inquiry
    else { throw Refusals(ContactRefusal.dossierOutOfReach) }
  }

  /// Makes a contact that was just registered part of the dossier that was chosen for it.
  func linkToChosenDossier(_ contact: OpenedContact) throws {
    guard let chosen = contact.contact.content.belongsTo, let stored = try ContactTable(self).find(contact.id),
      stored.dossier == nil
    else { return }
    try link(stored.publicID, to: chosen)
  }
}
