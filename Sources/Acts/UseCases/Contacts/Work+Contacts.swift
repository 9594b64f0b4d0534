import Desk
import Records

extension Work {
  /// A contact with its text, once a rule allows the act on it.
  func openContact(_ id: PublicID, for action: Action) throws -> (StoredContact, Grant) {
    let table = try ContactTable(self)
    guard var stored = try table.find(id) else { throw NotFound() }
    let grant = try require(action, on: stored.facts(at: desk.id))
    try table.openText(of: &stored, grant)
    return (stored, grant)
  }

  /// Stores a contact when anything changed, and lets the closed figures of its months be counted anew.
  func store(_ changed: StoredContact, over old: StoredContact, _ grant: Grant) throws {
    guard changed.contact != old.contact else { return }
    try ContactTable(self).update(changed, from: old.contact.version, grant)
  }
}
