public import Access
public import Desk
import RegisterCore

/// Opens the label of a dossier, for a page that shows no more of it.
public struct ReadFrame: Sendable {
  let register: Register

  /// - Parameters:
  ///   - action: what the page is for; who may not do that is told that there is no such dossier.
  ///   - drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: DossierID.Public, for action: Action = .readDossier, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Void> {
    try await register.show(id, for: action, drafts: drafts, occasion) { _ in }
  }
}
