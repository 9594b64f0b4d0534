import Access
import CareRecords
import Desk
import RegisterCore

extension Work {
  /// A contact with its text, once a rule allows the act on it.
  func openContact(_ id: PublicID, for action: Action) throws -> (OpenedContact, Grant) {
    let table = try ContactTable(self)
    guard let stored = try table.find(id) else { throw NotFound() }
    let grant = try require(action, on: stored.facts(at: desk.id))
    return (try table.open(stored, grant), grant)
  }

  /// Stores a contact when anything changed, and lets the closed figures of its months be counted anew.
  func store(_ changed: OpenedContact, over old: OpenedContact, _ grant: Grant) throws {
    guard changed.contact != old.contact else { return }
    try ContactTable(self).update(changed, from: old.contact.version, grant)
  }
}
