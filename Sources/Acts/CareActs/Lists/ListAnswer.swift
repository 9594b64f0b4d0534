package import Access
public import Desk
public import Foundation
import HouseActs
package import RegisterCore

/// A page of a list, or all of it for a file.
public struct ListAnswer<Line: Sendable>: Sendable {
  public let lines: [Line]
  /// What on this page could not be read.
  public let unreadable: [UnreadableLine]
  /// What the next page begins behind, as it stands in its address; `nil` on the last.
  public let next: String?
  public let now: Date
  public let today: LocalDate

  package init(_ part: ListPart<Line>, in work: Work) throws {
    lines = part.lines
    unreadable = work.unreadable
    next = part.next
    now = work.now
    today = try work.today()
  }
}

extension Work {
  /// Leaves the row of a list in the trail: by what it was narrowed, and whether it left the desk as a file.
  package func record(
    _ event: AuditEvent, _ list: Grant, _ words: [String], _ order: ListOrder, isFile: Bool
  ) {
    record(event, list, filters: words + [order.rawValue] + (isFile ? ["csv"] : []))
  }
}
