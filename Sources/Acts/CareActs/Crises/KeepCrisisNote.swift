public import Access
import CareRecords
public import Desk
import RegisterCore

/// Keeps the note that somebody is typing, so that nothing is lost when the browser or the line goes down.
public struct KeepCrisisNote: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from, 0 for none.
  /// - Throws: `StaleVersion` when the same account typed elsewhere, or the note went into the log meanwhile.
  public func callAsFunction(
    _ text: String, seen: Int64, of id: PublicID, _ occasion: Occasion
  ) async throws -> Int64 {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    return try await register.act(occasion) { work in
      guard let stored = try CrisisTable(work).find(id) else { throw NotFound() }
      let grant = try work.require(.writeCrisis, on: stored.facts(at: work.desk.id))
      let version = try NoteTable(work).keepDraft(
        text, field: Work.draftField(of: worker), of: .crisis(stored.id), in: stored.group, base: seen, grant)
      work.record(.crisisWritten, of: stored, grant)
      return version
    }
  }
}
