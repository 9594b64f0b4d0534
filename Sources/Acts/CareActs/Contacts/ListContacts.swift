public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// The contacts that the actor may open and that were settled.
public struct ListContacts: Sendable {
  let register: Register

  /// - Parameters:
  ///   - after: the last contact of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: ContactFilter, by order: ListOrder = .newestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<ContactLineAnswer> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readContact)
      let table = try ContactTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(list, filter, order, after: after.flatMap { ContactID.Public($0) }, limit: limit)
      }
      work.record(.contactsListed, list.grant, ["registered", filter.rawValue], order, isFile: isFile)
      return try ListAnswer(try work.answers(part), in: work)
    }
  }
}

extension Work {
  func answers(_ part: ListPart<ContactLine>) throws -> ListPart<ContactLineAnswer> {
    let labels = try AccountTable(self).labels()
    return part.map { line in
      ContactLineAnswer(id: line.publicID, state: line.state, content: line.content, recorder: labels[line.recorder])
    }
  }
}
