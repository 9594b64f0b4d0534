public import Access
import CareRecords
public import Desk
import RegisterCore

/// Closes a call in which nobody was helped, in two keys.
public struct CloseContact: Sendable {
  let register: Register

  public func callAsFunction(as kind: ContactKind, _ id: PublicID, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      var changed = stored
      try changed.contact.close(as: kind, at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactRegistered, grant)
    }
  }
}

/// Makes a draft again of a contact that was closed or thrown away too soon.
public struct BringBackContact: Sendable {
  let register: Register

  /// - Parameter change: puts what was typed since into its content.
  public func callAsFunction(
    _ id: PublicID, _ occasion: Occasion, change: @escaping @Sendable (inout ContactContent) -> Void = { _ in }
  ) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .bringBackContact)
      var changed = stored
      try changed.contact.bringBack(at: work.now)
      var content = changed.contact.content
      change(&content)
      try changed.contact.save(content, basedOn: changed.contact.version)
      try work.store(changed, over: stored, grant)
      work.record(.contactDrafted, grant)
    }
  }
}

/// Throws a draft away; it can be brought back for a day.
public struct DiscardContact: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      var changed = stored
      try changed.contact.discard(at: work.now)
      try work.store(changed, over: stored, grant)
      work.record(.contactDiscarded, grant)
    }
  }
}
