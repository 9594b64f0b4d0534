public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// What help can be started in, and for which registration. Opens no text.
public struct ReadStart: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let registration: RegistrationAnswer
    /// What help can be started in today.
    public let products: [Product]
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also when no registration runs.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      guard let open = try reading.registrations().last(where: { $0.registration.phase != .closed }) else {
        throw NotFound()
      }
      return Answer(
        registration: RegistrationAnswer(open, [:]),
        products: try reading.work.catalogue().choices(on: reading.today))
    }
  }
}
