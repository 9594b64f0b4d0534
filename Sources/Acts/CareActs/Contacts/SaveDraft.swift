public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Keeps what was typed so far. The same content again is harmless; a newer stored version is never overwritten.
public struct SaveDraft: Sendable {
  let register: Register

  /// - Parameters:
  ///   - seen: the version that the page was made from.
  ///   - change: puts what the page sent into the stored content; what it didn't send stays as it is.
  /// - Throws: `StaleVersion` with the stored version, `ContactRefusal.notADraft`, `NotFound`.
  public func callAsFunction(
    _ id: ContactID.Public, seen: Int, _ occasion: Occasion,
    change: @escaping @Sendable (inout ContactContent) throws -> Void
  ) async throws -> SavedDraft {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      var changed = stored
      var content = stored.contact.content
      try change(&content)
      try changed.contact.save(content, basedOn: seen)
      try work.store(changed, over: stored, grant)
      work.record(.contactDraftSaved, grant)
      return SavedDraft(
        version: changed.contact.version, savedAt: work.now, content: changed.contact.content)
    }
  }
}
