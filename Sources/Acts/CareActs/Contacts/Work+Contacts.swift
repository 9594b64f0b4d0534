import Access
import CareRecords
import Desk
import RegisterCore

extension Work {
  /// A contact, once a rule allows the act on it; its text stays sealed.
  func findContact(_ id: ContactID.Public, for action: Action) throws -> (StoredContact, Grant) {
    guard let stored = try ContactTable(self).find(id) else { throw NotFound() }
    return (stored, try require(action, on: stored.facts(at: desk.id)))
  }

  /// A contact with its text, once a rule allows the act on it.
  func openContact(_ id: ContactID.Public, for action: Action) throws -> (OpenedContact, Grant) {
    let (stored, grant) = try findContact(id, for: action)
    return (try ContactTable(self).open(stored, grant), grant)
  }

  /// Stores a contact when anything changed, and lets the closed figures of its months be counted anew.
  func store(_ changed: OpenedContact, over old: OpenedContact, _ grant: Grant) throws {
    guard changed.contact != old.contact else { return }
    try ContactTable(self).update(changed, from: old.contact.version, grant)
  }
}
