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
  ///   - origin: the record in which it came up. A crisis of that record that still runs is the answer.
  ///   - token: of the button that was pressed; pressing it twice opens one crisis.
  ///   - lines: what was typed before; it begins the log. What comes after that crisis was closed begins another one.
  public func callAsFunction(
    from origin: CrisisOrigin?, token: String, saying lines: [TypedCrisisLine] = [], _ occasion: Occasion
  ) async throws -> CrisisID.Public {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .openCrisis) }
    return try await register.act(occasion, isRepeatable: true) { work in
      try work.openCrisis(CrisisOpening(at: work.now, by: worker, from: origin, token: token), lines)
    }
  }
}

/// The press of a button that opens a crisis.
struct CrisisOpening {
  let at: Date
  let worker: AccountID
  let origin: CrisisOrigin?
  let token: String

  init(at moment: Date, by worker: AccountID, from origin: CrisisOrigin?, token: String) {
    at = moment
    self.worker = worker
    self.origin = origin
    self.token = token
  }
}

extension Work {
  /// Opens a crisis and begins its log, each once, whichever way a press of the button came here.
  func openCrisis(_ opening: CrisisOpening, _ lines: [TypedCrisisLine]) throws -> CrisisID.Public {
    let grant = try require(.openCrisis)
    var (id, _) = try once(opening.token, act: "crisis.open") { try openCrisis(opening, grant).publicID }
    record(.crisisOpened, grant)
    for line in lines {
      (id, _) = try once(line.token, act: "crisis.log", in: id) { [id] in
        try log(line, of: id, opening, grant)
      }
    }
    return id
  }

  /// Adds a line that was typed before, as of its moment.
  ///
  /// - Returns: the crisis in which it stands: when that of the button was closed meanwhile, another one.
  private func log(
    _ line: TypedCrisisLine, of id: CrisisID.Public, _ opening: CrisisOpening, _ leave: Grant
  ) throws -> CrisisID.Public {
    guard var stored = try CrisisTable(self).findToChange(id) else { throw NotFound() }
    if stored.coded.state == .closed { stored = try openCrisis(opening, leave) }
    let grant = try require(.writeCrisis, on: stored.facts(at: desk.id))
    let before = try CrisisTable(self).open(stored, grant)
    var crisis = before
    let moment = max(opening.at, crisis.openedAt, crisis.entries.last?.at ?? opening.at)
    let entry = Crisis.Entry(line.content, note: line.note, at: moment, by: opening.worker)
    try crisis.log(entry)
    try CrisisTable(self).add(entry, to: stored, grant)
    try settleTasks(crisis, after: before, of: stored, by: opening.worker, grant)
    record(.crisisWritten, of: stored, grant)
    return stored.publicID
  }

  /// The crisis of a contact over which nobody has signed yet, or a new one under the same key.
  @discardableResult
  func openCrisis(of contact: StoredContact, by worker: AccountID, _ grant: Grant) throws -> StoredCrisis {
    if let unsigned = try CrisisTable(self).unsigned(of: contact.id) { return unsigned }
    let place = CrisisPlace(
      group: contact.group, contact: contact.id, dossier: contact.dossier, team: contact.team ?? actor.homeTeam)
    return try openCrisis(in: place, by: worker, grant)
  }

  /// The crisis of a record that runs, or a new one there; alone when the record can't be opened or read.
  private func openCrisis(_ opening: CrisisOpening, _ grant: Grant) throws -> StoredCrisis {
    let table = CrisisTable(self)
    let crisis = Crisis(openedAt: opening.at, openedBy: opening.worker)
    guard let (place, leave) = try opening.origin.flatMap({ try crisisPlace($0) }) else {
      return try table.insert(crisis, in: try table.newPlace(of: actor.homeTeam, grant), grant)
    }
    let running =
      try place.contact.map { try table.running(of: $0) } ?? place.dossier.flatMap { try table.running(ofDossier: $0) }
    return try running ?? table.insert(crisis, in: place, leave)
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

  /// A new crisis; its team sees it from now on.
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
