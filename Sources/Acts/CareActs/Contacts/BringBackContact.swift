public import Access
import CareRecords
public import Desk
import RegisterCore

/// Makes a draft again of a contact that was closed or thrown away too soon.
public struct BringBackContact: Sendable {
  let register: Register

  public func callAsFunction(_ id: ContactID.Public, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .bringBackContact)
      var changed = stored
      try changed.contact.bringBack(at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactDrafted, grant)
    }
  }
}
