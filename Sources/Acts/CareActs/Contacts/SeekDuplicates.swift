public import Access
import CareRecords
public import Desk
import RegisterCore

/// Says whether a full telephone number, e-mail address or spoken code was seen before; shows nothing of the record.
public struct SeekDuplicates: Sendable {
  let register: Register

  /// - Parameter except: the contact that is being written down.
  public func callAsFunction(
    _ reach: String, except: ContactID.Public, _ occasion: Occasion
  ) async throws -> [PossibleMatch] {
    try await register.ask(occasion) { work in
      let grant = try work.require(.searchDossiers)
      let found = try ReachIndex(work).find(reach)
      work.record(.duplicatesSought, grant, about: found.contacts.map { .contact($0) })
      return try work.matches(contacts: found.contacts, dossiers: found.dossiers, except: except)
    }
  }
}

extension Work {
  /// Only what this actor may open: a record behind a wall gives no hint that it exists.
  fileprivate func matches(
    contacts: [ContactID], dossiers: [DossierID], except: ContactID.Public
  ) throws -> [PossibleMatch] {
    let table = try ContactTable(self)
    let readable = try contacts.compactMap { try table.find($0) }.filter { stored in
      try stored.publicID != except && stored.coded.state == .registered
        && mayDo(.readContact, on: stored.facts(at: desk.id))
    }
    let linked = Set(dossiers + readable.compactMap(\.dossier))
    let open = try linked.compactMap { try readableDossier($0) }
    if !open.isEmpty {
      return open.map { PossibleMatch(record: .dossier($0), earlierContacts: readable.count) }
    }
    guard let newest = readable.first else { return [] }
    return [PossibleMatch(record: .contact(newest.publicID), earlierContacts: readable.count)]
  }
}
