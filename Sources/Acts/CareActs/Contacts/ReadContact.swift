public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// Opens one contact.
public struct ReadContact: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  public func callAsFunction(
    _ id: PublicID, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> ContactAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .readContact)
      let labels = try AccountTable(work).labels()
      work.record(.contactRead, grant, about: stored.dossier.map { [.dossier($0)] } ?? [])
      return ContactAnswer(
        id: id, contact: stored.contact,
        mayWrite: try work.mayDo(.amendContact, on: stored.stored.facts(at: work.desk.id)),
        dossier: try work.readableDossier(stored.dossier),
        corrections: try ContactHistory(work).count(of: stored.id),
        worker: stored.contact.content.worker.flatMap { labels[$0] }, recorder: labels[stored.contact.recorder],
        drafts: try work.drafts(of: stored.stored, grant).read(drafts))
    }
  }
}

/// The newest contacts that the actor may open.
public struct ListContacts: Sendable {
  /// Which contacts.
  public enum Filter: String, Sendable, Hashable, CaseIterable {
    /// Registered and closed ones.
    case registered
    /// Drafts that somebody still has to finish.
    case drafts
  }

  /// One page of the list.
  public struct Answer: Sendable, Hashable {
    public let lines: [ContactLineAnswer]
    /// The last contact of this page, when there are more.
    public let next: PublicID?
  }

  let register: Register
  /// Lines on a page.
  static let page = 25

  /// - Parameter after: the last contact of the page before.
  public func callAsFunction(
    _ filter: Filter, after: PublicID? = nil, _ occasion: Occasion
  ) async throws -> Answer {
    try await register.ask(occasion) { work in
      let list = try work.requireList(filter == .drafts ? .amendContact : .readContact)
      let states: [Contact.State] = filter == .drafts ? [.draft] : [.registered, .withoutData]
      let lines = try ContactTable(work).newest(list, states: states, after: after, limit: Self.page + 1)
      let labels = try AccountTable(work).labels()
      work.record(.contactsListed, list.grant, filters: [filter.rawValue])
      let shown = lines.prefix(Self.page).map { line in
        ContactLineAnswer(id: line.publicID, state: line.state, content: line.content, recorder: labels[line.recorder])
      }
      return Answer(lines: shown, next: lines.count > Self.page ? shown.last?.id : nil)
    }
  }
}

/// Says whether a full telephone number, e-mail address or spoken code was seen before; shows nothing of the record.
public struct SeekDuplicates: Sendable {
  let register: Register

  /// - Parameter except: the contact that is being written down.
  public func callAsFunction(
    _ reach: String, except: PublicID, _ occasion: Occasion
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
    contacts: [ContactID], dossiers: [DossierID], except: PublicID
  ) throws -> [PossibleMatch] {
    let table = try ContactTable(self)
    let readable = try contacts.compactMap { try table.find($0) }.filter { stored in
      try stored.publicID != except && stored.coded.state == .registered
        && mayDo(.readContact, on: stored.facts(at: desk.id))
    }
    let linked = Set(dossiers + readable.compactMap(\.dossier))
    let open = try linked.compactMap { try readableDossier($0) }
    if !open.isEmpty {
      return open.map { PossibleMatch(kind: .dossier, id: $0, earlierContacts: readable.count) }
    }
    guard let newest = readable.first else { return [] }
    return [PossibleMatch(kind: .contact, id: newest.publicID, earlierContacts: readable.count)]
  }
}
