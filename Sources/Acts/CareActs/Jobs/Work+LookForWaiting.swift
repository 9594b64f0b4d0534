import Access
import CareRecords
import Desk
import HouseActs
package import RegisterCore

extension Work {
  /// Puts on a list what waits in open dossiers, and in contacts of none, and stands on no list or too late, some at a time;
  /// opens nothing. Each one that was is a row of the trail, since it should never be. What the calendar alone took away,
  /// such as a next session once help is to be evaluated, ends here.
  ///
  /// - Returns: whether there may be more.
  package func lookForWaiting() throws -> Bool {
    let limit = 50
    let table = DossierTable(self)
    let today = try self.today()
    let places = try table.unchecked(on: today, limit: limit)
    for place in places {
      let grant = try require(.keepClocks, on: place.facts)
      let missing = try mirrorFacts(of: place, finishing: true, owner: nil, grant)
      if missing > 0 { record(.waitingFound, grant, about: [.dossier(place.id)], filters: [String(missing)]) }
      try table.checked(place.id, on: today)
    }
    let contacts = try contactsOnNoList(limit: limit)
    let calls = try callsOnNoList(limit: limit)
    return places.count == limit || contacts == limit || calls == limit
  }

  /// The same for calls that were promised.
  ///
  /// - Returns: how many there were.
  private func callsOnNoList(limit: Int) throws -> Int {
    let found = try CallBackTable(self).onNoList(limit: limit)
    for stored in found {
      guard let contact = try ContactTable(self).find(stored.contact) else { continue }
      let grant = try require(.keepClocks, on: contact.facts(at: desk.id))
      try putOnList(stored, of: contact, grant)
      record(.waitingFound, grant, about: [.contact(contact.id)], filters: ["1"])
    }
    return found.count
  }

  /// The same for contacts that belong to no dossier, where only referrals wait.
  ///
  /// - Returns: how many there were.
  private func contactsOnNoList(limit: Int) throws -> Int {
    let found = try ReferralTable(self).contactsOnNoList(limit: limit)
    for id in found {
      guard let contact = try ContactTable(self).find(id) else { continue }
      let grant = try require(.keepClocks, on: contact.facts(at: desk.id))
      let missing = try mirrorFacts(of: contact, owner: contact.coded.content.worker, finishing: true, grant)
      record(.waitingFound, grant, about: [.contact(id)], filters: [String(missing)])
    }
    return found.count
  }
}
