import Access
import CareRecords
import Desk
import Foundation
import HouseRecords
package import RegisterCore

/// Drafts that whoever typed them can't reach any more: their account is closed, or no rule lets them write in the
/// record or take their words along from it, such as a dossier that was handed over or closed long ago.
extension Work {
  /// How long a draft that was set aside can still come back, in seconds; as long as the text of a call.
  private static let setAsideFor = 24.0 * 3600

  /// Sets aside what nobody can reach, and takes back what somebody can reach again. Opens nothing.
  package func setDraftsAside() throws {
    let table = NoteTable(self)
    for draft in try table.drafts() {
      guard let facts = try facts(of: draft.subject) else { continue }
      let isReached = try isReached(draft, facts)
      guard isReached == (draft.setAsideUntil != nil) else { continue }
      let grant = try require(.forgetSetAside, on: facts)
      try table.setAside(draft, until: isReached ? nil : now.addingTimeInterval(Self.setAsideFor), grant)
      record(.draftSetAside, grant, filters: isReached ? ["back"] : [])
    }
    try table.forgetSent(before: now.addingTimeInterval(-SentFormMark.keptFor))
  }

  /// Forgets what was set aside a day ago and is still out of everybody's reach.
  package func forgetDraftsSetAside() throws {
    let table = NoteTable(self)
    for draft in try table.draftsSetAside() {
      guard let facts = try facts(of: draft.subject) else { continue }
      let grant = try require(.forgetSetAside, on: facts)
      if try isReached(draft, facts) {
        try table.setAside(draft, until: nil, grant)
        record(.draftSetAside, grant, filters: ["back"])
      } else {
        try table.forget(draft, grant)
        record(.draftForgotten, grant)
      }
    }
  }

  /// Whether whoever typed a draft can still open its form.
  private func isReached(_ draft: StoredDraft, _ facts: RecordFacts) throws -> Bool {
    guard let author = draft.author, let account = try AccountTable(self).find(author), account.canSignIn else {
      return false
    }
    let form = String(draft.field.dropFirst(FormDraft.prefix(of: author).count))
    let action: Action =
      switch draft.subject.kind {
      case .contact: form.actionOnContact
      case .crisis: .writeCrisis
      case .task: .completeTask
      case .account: .keepOwnDraft
      default: .writeDossier
      }
    let actor = account.actor(at: desk.id)
    if try mayDo(action, on: facts, as: actor) { return true }
    return try draft.subject.kind == .dossier && mayDo(.takeDraftsAlong, on: facts, as: actor)
  }

  /// What the access rules need to know of a record with which drafts are kept.
  private func facts(of record: RecordKey) throws -> RecordFacts? {
    switch record.kind {
    case .dossier: try DossierTable(self).place(DossierID(record.number))?.facts
    case .contact: try ContactTable(self).find(ContactID(record.number))?.facts(at: desk.id)
    case .crisis: try CrisisTable(self).find(CrisisID(record.number))?.facts(at: desk.id)
    case .task: try TaskTable(self).find(TaskID(record.number))?.facts(at: desk.id)
    case .account: try AccountTable(self).facts(of: AccountID(record.number))
    default: nil
    }
  }
}
