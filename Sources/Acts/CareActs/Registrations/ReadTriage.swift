public import Access
import CareRecords
public import Desk
import RegisterCore

/// What a decision on a registration is made from: the registration, and what was said in the contact that it came from.
public struct ReadTriage: Sendable {
  let register: Register

  /// - Parameters:
  ///   - registration: the one that a page is about already; `nil` for the one that waits for a decision.
  ///   - drafts: the forms on the page that keep what is typed, for this registration.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: DossierID.Public, of registration: RegistrationID.Public? = nil,
    drafts: @escaping @Sendable (RegistrationID.Public) -> [String] = { _ in [] }, _ occasion: Occasion
  ) async throws -> Framed<TriageAnswer> {
    try await register.read(dossier, for: .writeDossier, occasion) { reading in
      let stored = try reading.registration(registration, toDecide: true)
      let found = RegistrationAnswer(stored, try reading.names())
      return Framed(
        frame: try reading.frame(), drafts: try reading.drafts(drafts(found.id)),
        content: TriageAnswer(registration: found, contact: try reading.contact(of: stored)))
    }
  }
}

/// A registration with the contact that it came from.
public struct TriageAnswer: Sendable, Hashable {
  /// That contact, with what was typed in it.
  public struct Contact: Sendable, Hashable {
    public let id: ContactID.Public
    public let content: ContactContent
  }

  public let registration: RegistrationAnswer
  /// `nil` for a registration that came from no contact.
  public let contact: Contact?
}

extension DossierReading {
  fileprivate func contact(of registration: StoredRegistration) throws -> TriageAnswer.Contact? {
    let table = try ContactTable(work)
    guard let id = registration.contact, let stored = try table.find(id), stored.dossier == self.id,
      let content = try table.texts(of: [stored], in: place, grant)[id]
    else { return nil }
    return TriageAnswer.Contact(id: stored.publicID, content: content)
  }
}
