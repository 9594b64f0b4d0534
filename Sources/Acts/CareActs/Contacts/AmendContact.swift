public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
import RegisterCore

/// Corrects a registered contact; what it said before stays, sealed, as a version beside it. What follows from it is that
/// of a contact which was registered so from the start.
public struct AmendContact: Sendable {
  let register: Register

  /// - Throws: `Refusals<ContactRefusal>`, `StaleVersion`, `NotFound`, what `change` throws.
  public func callAsFunction(
    _ id: ContactID.Public, seen: Int, reason: String, _ occasion: Occasion,
    change: @escaping @Sendable (inout ContactContent) throws -> Void
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .amendContact) }
    try await register.act(occasion) { work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      guard stored.contact.version == seen else { throw StaleVersion(current: Int64(stored.contact.version)) }
      var changed = stored
      var content = stored.contact.content
      try change(&content)
      try changed.contact.amend(content, reason: reason, by: worker, at: work.now, calendar: calendar)
      if let form = occasion.form {
        try work.drafts(of: stored.stored, grant).settle(form, of: worker)
      }
      guard changed.contact != stored.contact else {
        return work.record(.contactRead, grant)
      }
      try ContactHistory(work).add(stored, reason: reason, grant)
      try work.store(changed, over: stored, grant)
      try work.followUp(changed, over: stored, by: worker, grant)
      work.record(.contactAmended, grant)
    }
  }
}
