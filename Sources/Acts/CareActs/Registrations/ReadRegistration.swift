public import Access
public import Desk
import RegisterCore

/// The registration that a decision is about: the one that waits for it, the one that runs, or else the newest. Opens no
/// text.
public struct ReadRegistration: Sendable {
  let register: Register

  /// - Parameter registration: the one that a page is about already.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: PublicID, of registration: PublicID? = nil, _ occasion: Occasion
  ) async throws -> Framed<RegistrationAnswer> {
    try await register.show(dossier, for: .writeDossier, occasion) { reading in
      RegistrationAnswer(try reading.registration(registration, toDecide: true), try reading.names())
    }
  }
}
