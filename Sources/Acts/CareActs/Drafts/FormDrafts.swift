import Access
import CareRecords
import Desk
import Foundation
import RegisterCore

/// The drafts that are kept with one record, under a grant for it.
struct FormDrafts {
  let work: Work
  let subject: RecordKey
  let group: GroupID
  let grant: Grant

  private var table: NoteTable { NoteTable(work) }

  /// What the actor kept of a form; `nil` for nothing.
  func read(_ form: String) throws -> FormDraft? {
    guard let worker = work.actor.account else { return nil }
    return try table.latest(FormDraft.prefix(of: worker) + form, of: subject, grant).map(FormDraft.init)
  }

  /// What the actor kept of some forms, by their names.
  func read(_ forms: [String]) throws -> [String: FormDraft] {
    var found: [String: FormDraft] = [:]
    for form in forms { found[form] = try read(form) }
    return found
  }

  /// Keeps fields that changed; other fields stay as they were kept.
  ///
  /// - Parameter seen: the version that the page knows, 0 for none.
  /// - Throws: `StaleVersion`.
  func keep(_ changed: [FormDraft.Field], of form: String, by worker: AccountID, seen: Int64) throws -> KeptFormDraft {
    let old = try read(form)?.fields ?? []
    let names = Set(changed.map(\.name))
    let text = try JSONEncoder().encode(old.filter { !names.contains($0.name) } + changed)
    guard text.count <= FormDraft.limit else { throw FormDraftRefusal.tooLong }
    let version = try table.keepDraft(
      String(decoding: text, as: UTF8.self), field: FormDraft.prefix(of: worker) + form, of: subject, in: group,
      base: seen, grant)
    return KeptFormDraft(version: version, keptAt: work.now)
  }

  /// Removes what is kept of a form.
  ///
  /// - Parameter seen: the version that was sent or shown; a later one stays. `nil` for whichever there is.
  func drop(_ form: String, of worker: AccountID, seen: Int64? = nil) throws {
    let field = FormDraft.prefix(of: worker) + form
    if let seen, try table.version(field, of: subject) != seen { return }
    try table.dropDraft(field, of: subject, in: group, grant)
  }

  /// Removes what anybody kept of a form.
  func dropEverybodys(_ form: String) throws {
    try table.dropDrafts(from: "draft.", to: "." + form, of: subject, in: group, grant)
  }
}

extension OpenedDossier {
  var drafts: FormDrafts { FormDrafts(work: work, subject: .dossier(id), group: group, grant: grant) }
}

extension Work {
  /// The drafts that are kept with a contact.
  func drafts(of contact: StoredContact, _ grant: Grant) -> FormDrafts {
    FormDrafts(work: self, subject: .contact(contact.id), group: contact.group, grant: grant)
  }
}
