public import Access
import CareRecords
public import Desk
import RegisterCore

/// Closes a call in which nobody was helped, in two keys.
public struct CloseContact: Sendable {
  let register: Register

  /// What was typed is set aside for a day, what was chosen is dropped.
  ///
  /// - Throws: `ContactRefusal.dangerSaid` when danger was named in it or a crisis of it is not signed off.
  public func callAsFunction(as kind: ContactKind, _ id: ContactID.Public, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      guard try CrisisTable(work).unsigned(of: stored.id) == nil else { throw ContactRefusal.dangerSaid }
      var changed = stored
      try changed.contact.close(as: kind, at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactRegistered, grant)
    }
  }
}
