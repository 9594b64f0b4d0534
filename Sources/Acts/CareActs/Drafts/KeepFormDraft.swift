public import Access
import CareRecords
import Desk
import RegisterCore

/// Keeps what somebody types in a form about a record, field by field, until they send or drop it.
public struct KeepFormDraft: Sendable {
  let register: Register

  /// - Parameters:
  ///   - changed: every value of the fields that changed; other fields stay as they were kept.
  ///   - form: the name of the form within the record.
  ///   - seen: the version that the page knows, 0 for none.
  ///   - late: where the words come from, when a page sends them while somebody types.
  /// - Returns: the version that stands now, and when it was kept.
  /// - Throws: `StaleVersion`, `NotFound`; `SentAlready` when all of it was sent with its form meanwhile.
  public func callAsFunction(
    _ changed: [FormDraft.Field], of form: String, in place: DraftPlace, seen: Int64, late: LateWords? = nil,
    _ occasion: Occasion
  ) async throws -> KeptFormDraft {
    try await register.writeDrafts(of: form, in: place, occasion) { drafts, worker in
      try drafts.keep(changed, of: form, by: worker, seen: seen, late: late)
    }
  }

  /// Drops what was kept of a form that nobody wants to send any more.
  public func drop(_ form: String, in place: DraftPlace, _ occasion: Occasion) async throws {
    try await register.writeDrafts(of: form, in: place, occasion) { drafts, worker in
      try drafts.drop(form, of: worker)
    }
  }
}

extension Register {
  fileprivate func writeDrafts<T: Sendable>(
    of form: String, in place: DraftPlace, _ occasion: Occasion,
    _ body: @escaping @Sendable (FormDrafts, AccountID) throws -> T
  ) async throws -> T {
    switch place {
    case .dossier(let id):
      return try await write(in: id, occasion) { try body($0.drafts, $0.worker) }
    case .contact(let id):
      let action = form.actionOnContact
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: action) }
      return try await act(occasion) { work in
        let (stored, grant) = try work.findContact(id, for: action)
        work.record(.contactDraftSaved, grant)
        return try body(work.drafts(of: stored, grant), worker)
      }
    case .crisis(let id):
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
      return try await act(occasion) { work in
        guard let stored = try CrisisTable(work).find(id) else { throw NotFound() }
        let grant = try work.require(.writeCrisis, on: stored.facts(at: work.desk.id))
        work.record(.crisisWritten, of: stored, grant)
        return try body(work.drafts(of: stored, grant), worker)
      }
    case .task(let id):
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: .completeTask) }
      return try await act(occasion) { work in
        let (stored, grant) = try work.findTask(id, for: .completeTask)
        work.record(.taskWritten, grant, about: stored.about.records)
        return try body(work.drafts(of: stored, grant), worker)
      }
    case .own:
      guard let worker = occasion.actor.account else { throw AccessRefusal(action: .keepOwnDraft) }
      return try await act(occasion) { work in
        let drafts = try work.ownDrafts()
        work.record(.taskWritten, drafts.grant)
        return try body(drafts, worker)
      }
    }
  }
}

extension String {
  /// What somebody may do with a contact who types in a form of this name about it.
  var actionOnContact: Action { self == FormDraft.newTask ? .createTask : .amendContact }
}
