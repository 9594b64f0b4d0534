public import Access
import CareRecords
public import Desk
import RegisterCore

/// The people around a client, for the form in which somebody is added.
public struct ReadPeople: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<[LinkedPersonAnswer]> {
    try await register.show(id, for: .writeDossier, drafts: drafts, occasion) { try $0.work.linkedPeople(of: $0.id) }
  }
}

/// Somebody around the client with a dossier of their own.
public struct LinkedPersonAnswer: Sendable, Hashable {
  /// `nil` when the actor may not open it: then nothing of it is shown either.
  public let dossier: DossierID.Public?
  public let label: String?
  public let tie: PersonTie
}

extension Work {
  /// The people around a client; one behind a wall is counted by their tie alone.
  func linkedPeople(of dossier: DossierID) throws -> [LinkedPersonAnswer] {
    try LinkTable(self).links(of: dossier).around(dossier).map { link in
      let place = try DossierTable(self).place(link.to)
      guard let place, try mayDo(.readDossier, on: place.facts) else {
        return LinkedPersonAnswer(dossier: nil, label: nil, tie: link.tie)
      }
      let label = try IdentitySeals(self).label(of: place, try require(.readDossier, on: place.facts))
      return LinkedPersonAnswer(
        dossier: place.publicID, label: label ?? DossierLabel.code(place.publicID), tie: link.tie)
    }
  }
}
