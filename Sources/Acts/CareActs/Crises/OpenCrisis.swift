public import Access
package import CareRecords
public import Desk
import Foundation
package import RegisterCore

/// Opens a crisis at once: its log begins at this moment, whatever is known.
public struct OpenCrisis: Sendable {
  let register: Register

  /// A record that can't be opened is never in the way: then the crisis stands alone.
  ///
  /// - Parameters:
  ///   - origin: the record in which it came up. A crisis of that record that is still open is the answer.
  ///   - token: of the button that was pressed; pressing it twice opens one crisis.
  public func callAsFunction(from origin: CrisisOrigin?, token: String, _ occasion: Occasion) async throws
    -> CrisisID.Public
  {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .openCrisis) }
    return try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.openCrisis)
      let (id, _) = try work.once(token, act: "crisis.open") {
        try work.openCrisis(Crisis(openedAt: work.now, openedBy: worker), from: origin, grant).publicID
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

  /// The open crisis of a record, or a new one there; alone when the record can't be opened or read.
  func openCrisis(_ crisis: Crisis, from origin: CrisisOrigin?, _ grant: Grant) throws -> StoredCrisis {
    let table = CrisisTable(self)
    guard let (place, leave) = try origin.flatMap({ try crisisPlace($0) }) else {
      return try table.insert(crisis, in: try table.newPlace(of: actor.homeTeam, grant), grant)
    }
    let open =
      try place.contact.map { try table.open(of: $0) } ?? place.dossier.flatMap { try table.open(ofDossier: $0) }
    return try open ?? table.insert(crisis, in: place, leave)
  }

  /// Where a crisis of a record is sealed, with leave for it; `nil` when the actor has none.
  func crisisPlace(_ origin: CrisisOrigin) throws -> (CrisisPlace, Grant)? {
    switch origin {
    case .contact(let id): try ContactTable(self).find(id).flatMap { try crisisPlace($0) }
    case .dossier(let id): try DossierTable(self).place(id).flatMap { try crisisPlace($0) }
    case .task(let id):
      if let about = try TaskTable(self).find(id)?.about {
        if let dossier = about.dossier {
          try DossierTable(self).place(dossier).flatMap { try crisisPlace($0) }
        } else {
          try about.contact.flatMap { try ContactTable(self).find($0) }.flatMap { try crisisPlace($0) }
        }
      } else {
        nil
      }
    }
  }

  private func crisisPlace(_ contact: StoredContact) throws -> (CrisisPlace, Grant)? {
    let facts = contact.facts(at: desk.id)
    guard try mayDo(.openCrisis, on: facts) else { return nil }
    let place = CrisisPlace(
      group: contact.group, contact: contact.id, dossier: contact.dossier, team: contact.team ?? actor.homeTeam)
    return (place, try require(.openCrisis, on: facts))
  }

  private func crisisPlace(_ dossier: DossierPlace) throws -> (CrisisPlace, Grant)? {
    guard try mayDo(.writeDossier, on: dossier.facts) else { return nil }
    let place = CrisisPlace(
      group: dossier.group, contact: nil, dossier: dossier.id, team: dossier.facts.team ?? actor.homeTeam)
    return (place, try require(.writeDossier, on: dossier.facts))
  }

  /// A new crisis, and a silent request to the team to look along.
  package func openCrisis(in place: CrisisPlace, by worker: AccountID, _ grant: Grant) throws -> StoredCrisis {
    try CrisisTable(self).insert(Crisis(openedAt: now, openedBy: worker), in: place, grant)
  }

  /// A crisis with its notes, for changing it; nobody else changes it meanwhile.
  func changeCrisis(_ id: CrisisID.Public, for action: Action) throws -> (StoredCrisis, opened: Crisis, Grant) {
    let table = CrisisTable(self)
    guard let stored = try table.findToChange(id) else { throw NotFound() }
    let grant = try require(action, on: stored.facts(at: desk.id))
    return (stored, try table.open(stored, grant), grant)
  }

  package func record(_ event: AuditEvent, of stored: StoredCrisis, _ grant: Grant) {
    record(event, grant, about: stored.records)
  }
}
