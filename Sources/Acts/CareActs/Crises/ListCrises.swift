public import Access
import CareRecords
public import Desk
public import Foundation
import HouseRecords
import RegisterCore

/// The crises that the actor may open, open and closed: coded facts only.
public struct ListCrises: Sendable {
  /// One line of the list.
  public struct Line: Sendable, Hashable {
    public let id: CrisisID.Public
    /// Its log, without notes.
    public let crisis: Crisis
    public let openedBy: String?
    /// Whether this actor may give the second sign-off.
    public let maySign: Bool
  }

  /// One page of the list.
  public struct Answer: Sendable, Hashable {
    public let now: Date
    public let lines: [Line]
    /// The last crisis of this page, when there are more.
    public let next: CrisisID.Public?
  }

  let register: Register
  /// Lines on a page.
  static let page = 25
  /// Lines that are read at a time for a file, which holds all of them.
  static let batch = 1_000

  /// - Parameters:
  ///   - after: the last crisis of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: CrisisFilter, _ order: CrisisOrder, after: CrisisID.Public? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> Answer {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readCrisis)
      let table = CrisisTable(work)
      let found =
        try isFile
        ? Self.whole { try table.page(list, filter, order, after: $0, limit: Self.batch) }
        : table.page(list, filter, order, after: after, limit: Self.page + 1)
      let shown = isFile ? found[...] : found.prefix(Self.page)
      let labels = try AccountTable(work).labels()
      work.record(
        .crisesListed, list.grant, filters: [filter.rawValue, order.rawValue] + (isFile ? ["csv"] : []))
      let lines = try shown.map { stored in
        Line(
          id: stored.publicID, crisis: stored.coded, openedBy: labels[stored.coded.openedBy],
          maySign: try work.mayDo(.signOffCrisis, on: stored.facts(at: work.desk.id))
            && stored.coded.state == .awaitingSignOff && stored.coded.ending?.by != occasion.actor.account)
      }
      return Answer(now: work.now, lines: lines, next: found.count > shown.count ? lines.last?.id : nil)
    }
  }

  /// Every crisis of a list, page after page.
  ///
  /// - Parameter page: what follows a crisis; from the first when there is none.
  static func whole(_ page: (CrisisID.Public?) throws -> [StoredCrisis]) rethrows -> [StoredCrisis] {
    var all: [StoredCrisis] = []
    while true {
      let next = try page(all.last?.publicID)
      all += next
      if next.count < Self.batch { return all }
    }
  }
}
