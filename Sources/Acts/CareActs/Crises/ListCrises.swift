public import Access
import CareRecords
public import Desk
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

  let register: Register

  /// - Parameters:
  ///   - after: the last crisis of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: CrisisFilter, by order: ListOrder = .newestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<Line> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readCrisis)
      let table = CrisisTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(list, filter, order, after: after.flatMap { CrisisID.Public($0) }, limit: limit)
      }
      let labels = try AccountTable(work).labels()
      work.record(.crisesListed, list.grant, [filter.rawValue], order, isFile: isFile)
      let lines = try part.map { stored in
        Line(
          id: stored.publicID, crisis: stored.coded, openedBy: labels[stored.coded.openedBy],
          maySign: try work.mayDo(.signOffCrisis, on: stored.facts(at: work.desk.id))
            && stored.coded.state == .awaitingSignOff && stored.coded.ending?.by != occasion.actor.account)
      }
      return try ListAnswer(lines, in: work)
    }
  }
}
