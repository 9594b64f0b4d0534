import Access
import CareRecords
import Desk
import Foundation
import HouseRecords
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

  /// Everything that the actor kept with the record, by the names of the forms.
  func readAll() throws -> [String: FormDraft] {
    guard let worker = work.actor.account else { return [:] }
    return try read(try table.fields(of: subject, after: FormDraft.prefix(of: worker)))
  }

  /// Keeps fields that changed; other fields stay as they were kept.
  ///
  /// - Parameters:
  ///   - seen: the version that the page knows, 0 for none.
  ///   - late: where the words come from, when a page sends them while somebody types.
  /// - Throws: `StaleVersion`, `SentAlready`.
  func keep(
    _ changed: [FormDraft.Field], of form: String, by worker: AccountID, seen: Int64, late: LateWords? = nil
  ) throws -> KeptFormDraft {
    let kept = try read(form)
    if kept == nil, let late { try checkLate(late, of: form, by: worker) }
    let old = kept?.fields ?? []
    let names = Set(changed.map(\.name))
    let text = try JSONEncoder().encode(old.filter { !names.contains($0.name) } + changed)
    guard text.count <= FormDraft.limit else { throw FormDraftRefusal.tooLong }
    let version = try table.keepDraft(
      String(decoding: text, as: UTF8.self), field: FormDraft.prefix(of: worker) + form, of: subject, in: group,
      base: seen, grant)
    return KeptFormDraft(version: version, keptAt: work.now)
  }

  /// Keeps what a form was sent with beside its button, and takes out of the draft what went where it belongs.
  ///
  /// A draft of another version was typed elsewhere: it stays, and is given only what it lacks.
  ///
  /// - Parameters:
  ///   - typed: what stood in the form; `nil` when its page keeps nothing.
  ///   - taken: the fields that the act took, with the values that it took.
  func settle(_ form: String, typed: SentDraft?, taken: [FormDraft.Field], by worker: AccountID) throws {
    let kept = try read(form)
    let old = kept?.fields ?? []
    let isOurs = kept.map { $0.version == typed?.seen } ?? true
    var now = old
    if let typed {
      let named = Set(now.map(\.name))
      if isOurs { now.removeAll { typed.names.contains($0.name) } }
      let filled = Set(now.filter { !$0.value.isEmpty }.map(\.name))
      let added = typed.fields.filter { !filled.contains($0.name) }
      now.removeAll { one in added.contains { $0.name == one.name } }
      now += added + typed.origin.filter { !named.contains($0.name) }
    }
    for field in taken {
      now = now.map { $0.name == field.name && (isOurs || $0.value == field.value) ? field.emptied : $0 }
    }
    let isNothing = now.allSatisfy { field in field.value.isEmpty || typed?.origin.contains(field) == true }
    guard now != old, kept != nil || !isNothing else { return }
    let text = try JSONEncoder().encode(now)
    try table.keepDraft(
      String(decoding: text, as: UTF8.self), field: FormDraft.prefix(of: worker) + form, of: subject, in: group,
      base: kept?.version ?? 0, grant)
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
    for kind in [FormDraft.kind, SentFormMark.kind] {
      try table.dropDrafts(from: kind, to: "." + form, of: subject, in: group, grant)
    }
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

  /// The drafts that are kept with a dossier.
  func drafts(of dossier: DossierPlace, _ grant: Grant) -> FormDrafts {
    FormDrafts(work: self, subject: .dossier(dossier.id), group: dossier.group, grant: grant)
  }

  /// The drafts that are kept with a task.
  func drafts(of task: StoredTask, _ grant: Grant) -> FormDrafts {
    FormDrafts(work: self, subject: .task(task.id), group: task.group, grant: grant)
  }

  /// The drafts of the actor that are about no record yet.
  func ownDrafts() throws -> FormDrafts {
    guard let facts = try actor.account.flatMap({ try AccountTable(self).facts(of: $0) }) else {
      throw AccessRefusal(action: .keepOwnDraft)
    }
    let grant = try require(.keepOwnDraft, on: facts)
    return FormDrafts(work: self, subject: facts.place.record, group: facts.place.group, grant: grant)
  }

  /// The drafts that are kept with a crisis.
  func drafts(of crisis: StoredCrisis, _ grant: Grant) -> FormDrafts {
    FormDrafts(work: self, subject: .crisis(crisis.id), group: crisis.group, grant: grant)
  }
}
