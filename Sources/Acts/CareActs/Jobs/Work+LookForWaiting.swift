import Access
import CareRecords
import Desk
import HouseActs
package import RegisterCore

extension Work {
  /// Puts on a list what waits in open dossiers and stands on none or too late, some dossiers at a time; opens nothing. Each one
  /// that was is a row of the trail, since it should never be.
  ///
  /// - Returns: whether there may be more.
  package func lookForWaiting() throws -> Bool {
    let limit = 50
    let table = DossierTable(self)
    let today = try self.today()
    let places = try table.unchecked(on: today, limit: limit)
    for place in places {
      let grant = try require(.keepClocks, on: place.facts)
      let missing = try mirrorFacts(of: place, finishing: false, owner: nil, grant)
      if missing > 0 { record(.waitingFound, grant, about: [.dossier(place.id)], filters: [String(missing)]) }
      try table.checked(place.id, on: today)
    }
    return places.count == limit
  }
}
