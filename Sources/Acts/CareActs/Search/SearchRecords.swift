public import Access
import CareRecords
import Folding
public import Desk
public import Foundation
import RegisterCore

/// Something that a search found; only what the actor may open.
public enum SearchHit: Sendable, Hashable {
  /// A dossier, with its alias when it has one.
  case dossier(DossierID.Public, alias: String?)
  /// A contact that belongs to no dossier.
  case contact(ContactID.Public, ContactChannel, Date)
}

/// The answer of a search.
public struct SearchAnswer: Sendable, Hashable {
  /// Found by a full value: a number, an address, a code.
  public let exact: [SearchHit]
  /// Found by alias.
  public let named: [SearchHit]
  /// The number of aliases that were looked at, when there were more than could be; `nil` when all were.
  public let boundedTo: Int?
  /// Whether the term was too short for a search by alias.
  public let isTooShort: Bool
}

/// Finds what the actor may open: exactly by a full telephone number, address, spoken code, old number or dossier code,
/// and else by alias among the newest dossiers that the actor may open. A record behind a wall gives no hint that it is there.
public struct SearchRecords: Sendable {
  let register: Register
  /// The most aliases that one search opens, in memory.
  public static let nameLimit = 500
  /// The shortest term for a search by alias.
  public static let shortest = 2

  /// Whether a text holds a whole number, address or spoken code, by which its record is found.
  public static func canFind(_ text: String) -> Bool { ReachIndex.canFind(text) }

  public func callAsFunction(_ term: String, _ occasion: Occasion) async throws -> SearchAnswer {
    let term = term.trimmingCharacters(in: .whitespacesAndNewlines)
    return try await register.ask(occasion) { work in
      let grant = try work.require(.searchDossiers)
      let list = try work.requireList(.readDossier)
      let exact = try work.exact(term, list)
      // Who was found by a full value is who was meant: no other alias is opened then.
      let isFound = !exact.dossiers.isEmpty || !exact.contacts.isEmpty
      let isTooShort = !isFound && term.count < Self.shortest
      let candidates = isFound || isTooShort ? nil : try DossierSearch(work).candidates(list, limit: Self.nameLimit)
      let named = candidates?.names.filter { name in name.alias.map { $0.holds(wordsOf: term) } ?? false } ?? []
      work.record(.dossiersSearched, grant, filters: candidates == nil ? ["exact"] : ["exact", "alias"])
      return SearchAnswer(
        exact: exact.dossiers.map { .dossier($0.publicID, alias: $0.alias) } + exact.contacts,
        named: named.map { .dossier($0.publicID, alias: $0.alias) },
        boundedTo: candidates.flatMap { $0.wasBounded ? Self.nameLimit : nil }, isTooShort: isTooShort)
    }
  }
}

extension Work {
  /// What a full value finds: dossiers that may be opened, and contacts of no dossier that may be.
  fileprivate func exact(_ term: String, _ list: ListGrant) throws -> (dossiers: [DossierName], contacts: [SearchHit]) {
    let found = try ReachIndex(self).findAny(term)
    let contacts = ContactTableReading(work: self)
    let readable = try found.contacts.compactMap { try contacts.readable($0) }
    let coded = try DossierSearch(self).withCode(term)
    let ids = Set(found.dossiers + coded + readable.compactMap(\.dossier))
    let names = try DossierNames(self).of(ids, list)
    let loose = readable.filter { stored in stored.dossier.map { names[$0] == nil } ?? true }
    return (
      names.values.sorted { $0.id > $1.id },
      loose.map { stored in
        .contact(
          stored.publicID, stored.coded.content.channel ?? .unknown,
          stored.coded.content.startedAt ?? stored.coded.openedAt)
      }
    )
  }
}

/// Contacts that the actor may open, with their coded facts.
private struct ContactTableReading {
  let work: Work

  func readable(_ id: ContactID) throws -> StoredContact? {
    guard let stored = try ContactTable(work).find(id), stored.coded.state != .discarded,
      try work.mayDo(.readContact, on: stored.facts(at: work.desk.id))
    else { return nil }
    return stored
  }
}
