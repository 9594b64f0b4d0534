public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Closes a crisis that its own writer opened by mistake: no second person and no follow-up, and it stays to be read.
public struct CloseCrisisAsMistake: Sendable {
  let register: Register

  /// What colleagues typed in it and did not log stays theirs, to be copied, until it is set aside.
  ///
  /// - Parameters:
  ///   - note: what was typed; it goes into the log first.
  ///   - typed: what stood in the page beside the button; what is not logged with the note is kept.
  /// - Throws: `CrisisRefusal` for anybody else, later than five minutes after opening, and while its contact says that there
  ///   is direct danger.
  public func callAsFunction(
    _ id: CrisisID.Public, note: String, typed: SentDraft? = nil, _ occasion: Occasion
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    try await register.act(occasion) { work in
      let (stored, opened, grant) = try work.changeCrisis(id, for: .writeCrisis)
      guard try work.contact(of: stored)?.coded.content.danger != .yes else { throw CrisisRefusal.dangerSaid }
      var crisis = opened
      try work.log(note: note, token: "", in: &crisis, of: stored, grant)
      try crisis.closeAsMistake(by: worker, at: work.now)
      try CrisisTable(work).storeMistake(crisis, of: stored, grant)
      try work.settleTasks(crisis, after: opened, of: stored, by: worker, grant)
      try work.drafts(of: stored, grant).settle(
        FormDraft.crisis, typed: typed, taken: [FormDraft.Field(name: FormDraft.crisisNote, value: note)], by: worker)
      work.record(.crisisClosed, of: stored, grant)
    }
  }
}

extension Work {
  /// The contact that a crisis belongs to; its text stays sealed.
  func contact(of crisis: StoredCrisis) throws -> StoredContact? {
    try crisis.contact.flatMap { try ContactTable(self).find($0) }
  }
}
