public import Access
import CareRecords
import Desk
import RegisterCore

/// Opens what the actor typed in one form and has not sent yet.
public struct ReadFormDraft: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ form: String, in place: DraftPlace, _ occasion: Occasion
  ) async throws -> FormDraft? {
    switch place {
    case .dossier(let id):
      return try await register.read(id, for: .writeDossier, occasion) { try $0.drafts([form])[form] }
    case .contact(let id):
      return try await register.ask(occasion) { work in
        let (stored, grant) = try work.findContact(id, for: form.actionOnContact)
        work.record(.contactRead, grant)
        return try work.drafts(of: stored, grant).read(form)
      }
    case .crisis(let id):
      return try await register.ask(occasion) { work in
        guard let stored = try CrisisTable(work).find(id) else { throw NotFound() }
        let grant = try work.require(.writeCrisis, on: stored.facts(at: work.desk.id))
        work.record(.crisisRead, of: stored, grant)
        return try work.drafts(of: stored, grant).read(form)
      }
    case .task(let id):
      return try await register.ask(occasion) { work in
        let (stored, grant) = try work.findTask(id, for: .completeTask)
        work.record(.tasksListed, grant, about: stored.about.records)
        return try work.drafts(of: stored, grant).read(form)
      }
    case .own:
      return try await register.ask(occasion) { work in
        let drafts = try work.ownDrafts()
        work.record(.tasksListed, drafts.grant, filters: ["new"])
        return try drafts.read(form)
      }
    }
  }
}
