public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

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
    public let next: ContactID.Public?
  }

  let register: Register
  /// Lines on a page.
  static let page = 25

  /// - Parameter after: the last contact of the page before.
  public func callAsFunction(
    _ filter: Filter, after: ContactID.Public? = nil, _ occasion: Occasion
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
