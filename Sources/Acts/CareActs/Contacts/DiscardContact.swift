public import Access
import CareRecords
public import Desk
import RegisterCore

/// Throws a draft away; it can be brought back for a day.
public struct DiscardContact: Sendable {
  let register: Register

  /// - Throws: `ContactRefusal.dangerSaid` when danger was named in it or a crisis of it is not signed off.
  public func callAsFunction(_ id: ContactID.Public, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      guard try CrisisTable(work).unsigned(of: stored.id) == nil else { throw ContactRefusal.dangerSaid }
      var changed = stored
      try changed.contact.discard(at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactDiscarded, grant)
    }
  }
}
