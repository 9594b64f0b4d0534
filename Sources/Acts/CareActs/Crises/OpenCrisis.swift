public import Access
package import CareRecords
public import Desk
import Foundation
package import RegisterCore

/// Opens a crisis at once: its log begins at this moment, whatever is known.
public struct OpenCrisis: Sendable {
  let register: Register

  /// - Parameters:
  ///   - contact: the contact in which it came up. A crisis of that contact that is still open is the answer.
  ///   - token: of the button that was pressed; pressing it twice opens one crisis.
  public func callAsFunction(from contact: PublicID?, token: String, _ occasion: Occasion) async throws -> PublicID {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .openCrisis) }
    return try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.openCrisis)
      let (id, _) = try work.once(token, act: "crisis.open") {
        guard let contact else {
          let place = try CrisisTable(work).newPlace(of: work.actor.homeTeam, grant)
          return try work.openCrisis(in: place, by: worker, grant).publicID
        }
        let (stored, grant) = try work.openContact(contact, for: .openCrisis)
        return try work.openCrisis(of: stored.stored, by: worker, grant).publicID
      }
      work.record(.crisisOpened, grant)
      return id
    }
  }
}

extension Work {
  /// The open crisis of a contact, or a new one under the same key.
  @discardableResult
  func openCrisis(of contact: StoredContact, by worker: AccountID, _ grant: Grant) throws -> StoredCrisis {
    if let open = try CrisisTable(self).open(of: contact.id) { return open }
    let place = CrisisPlace(
      group: contact.group, contact: contact.id, dossier: contact.dossier, team: contact.team ?? actor.homeTeam)
    return try openCrisis(in: place, by: worker, grant)
  }

  /// A new crisis, and a silent request to the team to look along.
  package func openCrisis(in place: CrisisPlace, by worker: AccountID, _ grant: Grant) throws -> StoredCrisis {
    try CrisisTable(self).insert(Crisis(openedAt: now, openedBy: worker), in: place, grant)
  }

  /// A crisis with its notes, for changing it; nobody else changes it meanwhile.
  func changeCrisis(_ id: PublicID, for action: Action) throws -> (StoredCrisis, opened: Crisis, Grant) {
    let table = CrisisTable(self)
    guard let stored = try table.findToChange(id) else { throw NotFound() }
    let grant = try require(action, on: stored.facts(at: desk.id))
    return (stored, try table.open(stored, grant), grant)
  }

  package func record(_ event: AuditEvent, of stored: StoredCrisis, _ grant: Grant) {
    record(event, grant, about: stored.records)
  }
}
