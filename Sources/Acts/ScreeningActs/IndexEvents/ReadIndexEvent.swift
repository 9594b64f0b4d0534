public import Access
public import CareActs
public import Desk
import RegisterCore

/// The event of a dossier, for the form in which it is set. Opens no text.
public struct ReadIndexEvent: Sendable {
  let register: Register
  let followUp: FollowUpRule

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<IndexEventAnswer?> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { [followUp] in
      try $0.event([:], followUp)
    }
  }
}
