import Access
import CareRecords
import Desk
package import RegisterCore

extension Work {
  /// Forgets the text of calls that were set aside for a day; nothing of it is opened.
  ///
  /// - Returns: whether there may be more.
  package func forgetSetAside() throws -> Bool {
    let limit = 50
    let table = try ContactTable(self)
    let over = try table.setAsideOver(limit: limit)
    for stored in over {
      let grant = try require(.forgetSetAside, on: stored.facts(at: desk.id))
      var forgotten = stored.coded
      guard forgotten.forgetSetAside(at: now) else { continue }
      try table.forgetText(of: stored, as: forgotten, grant)
      record(.contactForgotten, grant)
    }
    return over.count == limit
  }
}
