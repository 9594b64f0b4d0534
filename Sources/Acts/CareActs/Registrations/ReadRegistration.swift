public import Access
public import Desk
import RegisterCore

/// The registration that a decision is about: the one that runs, or else the newest. Opens no text.
public struct ReadRegistration: Sendable {
  let register: Register

  /// - Parameters:
  ///   - registration: the one that a page is about already.
  ///   - drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: PublicID, of registration: PublicID? = nil, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<RegistrationAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      RegistrationAnswer(try reading.registration(registration), try reading.names())
    }
  }
}
