public import Access
public import Desk
import RegisterCore

/// The registration that a decision is about: the one that runs, or else the newest. Opens no text.
public struct ReadRegistration: Sendable {
  let register: Register

  /// - Parameters:
  ///   - registration: the one that a page is about already.
  ///   - drafts: the forms on the page that keep what is typed, for this registration.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: DossierID.Public, of registration: RegistrationID.Public? = nil,
    drafts: @escaping @Sendable (RegistrationID.Public) -> [String] = { _ in [] }, _ occasion: Occasion
  ) async throws -> Framed<RegistrationAnswer> {
    try await register.read(dossier, for: .writeDossier, occasion) { reading in
      let found = RegistrationAnswer(try reading.registration(registration), try reading.names())
      return Framed(frame: try reading.frame(), drafts: try reading.drafts(drafts(found.id)), content: found)
    }
  }
}
