public import Access
import CareRecords
public import Desk
import RegisterCore

/// Throws a draft away; it can be brought back for a day.
public struct DiscardContact: Sendable {
  let register: Register

  public func callAsFunction(_ id: ContactID.Public, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      var changed = stored
      try changed.contact.discard(at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactDiscarded, grant)
    }
  }
}
