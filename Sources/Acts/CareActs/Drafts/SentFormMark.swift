import Access
import Desk
import Foundation
import RegisterCore

/// What is remembered of a form that was sent, for a day: digests of what stood in it, sealed with the record like the
/// draft was, so that words which arrive after their act begin no draft of what is recorded.
struct SentFormMark: Codable {
  let draft: Int64
  let page: String
  let values: [String: String]

  init(_ form: Occasion.SentForm) {
    draft = form.draft
    page = form.page
    values = form.values
  }

  /// Whether words are of the page that was sent, and all of them were sent with it.
  func holds(_ late: LateWords) -> Bool {
    let isOfPage = late.seen > 0 ? late.seen <= draft : !page.isEmpty && late.page == page
    return isOfPage && late.values.allSatisfy { values[$0.key] == $0.value }
  }

  /// The names of the marks of one worker, as stored; the form's own name follows.
  static func prefix(of worker: AccountID) -> String { kind + "\(worker.number)." }
  /// What the names of all marks begin with.
  static let kind = NoteTable.sentKind
  /// How long a save may be under way, in seconds.
  static let keptFor = 24.0 * 3600
}

extension FormDrafts {
  /// Takes away what is kept of a form that was sent, and remembers what it was.
  func settle(_ form: Occasion.SentForm, of worker: AccountID) throws {
    try drop(form.name, of: worker, seen: form.draft)
    guard !form.page.isEmpty else { return }
    let text = String(decoding: try JSONEncoder().encode(SentFormMark(form)), as: UTF8.self)
    try NoteTable(work).replace(
      text, field: SentFormMark.prefix(of: worker) + form.name, of: subject, in: group, grant)
  }

  /// Refuses to begin a draft of what was sent with its form.
  ///
  /// - Throws: `SentAlready`.
  func checkLate(_ late: LateWords, of form: String, by worker: AccountID) throws {
    let field = SentFormMark.prefix(of: worker) + form
    guard let note = try NoteTable(work).latest(field, of: subject, grant) else { return }
    let mark = try JSONDecoder().decode(SentFormMark.self, from: Data(note.text.utf8))
    if mark.holds(late) { throw SentAlready() }
  }
}
