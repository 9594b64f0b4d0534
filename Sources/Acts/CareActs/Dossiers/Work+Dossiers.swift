package import Access
package import CareRecords
package import Desk
import HouseRecords
import RegisterCore

extension Work {
  /// A dossier's place and leave for an act on it; `NotFound` when there is none or no rule opens it.
  func requireDossier(_ id: DossierID.Public, for action: Action) throws -> (DossierPlace, Grant) {
    guard let place = try DossierTable(self).place(id) else { throw NotFound() }
    return (place, try require(action, on: place.facts))
  }

  /// A dossier with its coded facts and leave for an act on it.
  package func openDossier(_ id: DossierID.Public, for action: Action) throws -> (StoredDossier, Grant) {
    guard let stored = try DossierTable(self).find(id) else { throw NotFound() }
    return (stored, try require(action, on: stored.place.facts))
  }

  /// The same, from something inside it.
  package func openDossier(_ id: DossierID?, for action: Action) throws -> (StoredDossier, Grant) {
    guard let id, let stored = try DossierTable(self).find(id) else { throw NotFound() }
    return (stored, try require(action, on: stored.place.facts))
  }

  /// The name of a dossier, when this actor may open it.
  func readableDossier(_ id: DossierID?) throws -> DossierID.Public? {
    guard let id, let place = try DossierTable(self).place(id) else { return nil }
    return try mayDo(.readDossier, on: place.facts) ? place.publicID : nil
  }
}
