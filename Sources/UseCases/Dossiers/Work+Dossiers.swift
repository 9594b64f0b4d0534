import Desk
import Records

extension Work {
  /// A dossier's place and leave for an act on it; `NotFound` when there is none or no rule opens it.
  func requireDossier(_ id: PublicID, for action: Action) throws -> (DossierPlace, Grant) {
    guard let place = try DossierTable(self).place(id) else { throw NotFound() }
    return (place, try require(action, on: place.facts))
  }

  /// The name of a dossier, when this actor may open it.
  func readableDossier(_ id: DossierID?) throws -> PublicID? {
    guard let id, let place = try DossierTable(self).place(id) else { return nil }
    return mayDo(.readDossier, on: place.facts) ? place.publicID : nil
  }
}
