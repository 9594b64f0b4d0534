public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// The drafts of contacts that somebody still has to finish and that the actor may go on with.
public struct ListDrafts: Sendable {
  let register: Register

  /// - Parameters:
  ///   - after: the last draft of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: DraftFilter, by order: ListOrder = .newestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<ContactLineAnswer> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.amendContact)
      let table = try ContactTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(list, filter, order, after: after.flatMap { ContactID.Public($0) }, limit: limit)
      }
      work.record(.contactsListed, list.grant, ["drafts", filter.rawValue], order, isFile: isFile)
      return try ListAnswer(try work.answers(part), in: work)
    }
  }
}
