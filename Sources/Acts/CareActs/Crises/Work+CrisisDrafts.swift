import Access
import CareRecords
import Desk
import RegisterCore

extension Work {
  /// Each account types its own note.
  static func draftField(of worker: AccountID) -> String { "draft.\(worker.number)" }

  func draft(of stored: StoredCrisis, by worker: AccountID, _ grant: Grant) throws -> CrisisDraft {
    let note = try NoteTable(self).latest(Self.draftField(of: worker), of: .crisis(stored.id), grant)
    return CrisisDraft(text: note?.text ?? "", version: note?.version ?? 0)
  }

  /// What went into the log is no longer a draft; a late copy of it is then refused by its version.
  ///
  /// - Parameters:
  ///   - seen: the version that the page knew.
  ///   - note: what went there. A draft of another version and with another text was typed elsewhere, and stays.
  func clearDraft(
    of stored: StoredCrisis, by worker: AccountID, seen: Int64?, logged note: String, _ grant: Grant
  ) throws {
    let draft = try draft(of: stored, by: worker, grant)
    guard !draft.text.isEmpty, seen == draft.version || note == draft.text else { return }
    try NoteTable(self).keepDraft(
      "", field: Self.draftField(of: worker), of: .crisis(stored.id), in: stored.group, base: draft.version, grant)
  }
}
