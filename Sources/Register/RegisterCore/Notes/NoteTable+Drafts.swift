public import Access
import Database
public import Desk
public import Foundation

/// What somebody typed in a form and did not send, as its row stands: what they typed stays sealed.
public struct StoredDraft: Sendable, Hashable {
  let id: Int64
  /// The record with which it is kept.
  public let subject: RecordKey
  let group: GroupID
  /// Whose it is, and of which form, as stored.
  public let field: String
  /// Who typed it.
  public let author: AccountID?
  /// When it is forgotten; `nil` while whoever typed it can reach it.
  public let setAsideUntil: Date?
}

/// Drafts across records, for the house.
extension NoteTable {
  /// What the names of drafts begin with, as the index of the table says it.
  private static let drafts: SQL = "substr(field, 1, 6) = 'draft.'"
  /// What is read of a draft: never what was typed.
  private static let columns: SQL = "id, subject, subject_id, group_id, field, author_id, set_aside_until"
  /// What the names of the marks of sent forms begin with, as their index says it.
  public static let sentKind = "sent."

  /// Every draft of the desk, oldest first.
  public func drafts() throws -> [StoredDraft] {
    try work.rows(
      "SELECT \(fragment: Self.columns) FROM note WHERE desk_id = \(work.desk.id) AND \(fragment: Self.drafts) ORDER BY id"
    ).map(draft)
  }

  /// The drafts whose time is over since they were set aside.
  public func draftsSetAside() throws -> [StoredDraft] {
    try work.rows(
      """
      SELECT \(fragment: Self.columns) FROM note WHERE desk_id = \(work.desk.id) AND set_aside_until <= \(work.now)
      ORDER BY set_aside_until, id
      """
    ).map(draft)
  }

  /// Sets a draft aside, or takes it back.
  ///
  /// - Parameter moment: when it is forgotten; `nil` when whoever typed it can reach it again.
  public func setAside(_ draft: StoredDraft, until moment: Date?, _ grant: Grant) throws {
    try work.confirm(grant, writes: draft.subject, in: draft.group)
    try work.execute(
      "UPDATE note SET set_aside_until = \(moment) WHERE desk_id = \(work.desk.id) AND id = \(draft.id)")
  }

  /// Forgets a draft; nothing of it is opened.
  public func forget(_ draft: StoredDraft, _ grant: Grant) throws {
    try work.confirm(grant, writes: draft.subject, in: draft.group)
    try work.execute("DELETE FROM note WHERE desk_id = \(work.desk.id) AND id = \(draft.id)")
  }

  /// Forgets what was remembered of forms that were sent before a moment.
  public func forgetSent(before moment: Date) throws {
    try work.execute(
      "DELETE FROM note WHERE desk_id = \(work.desk.id) AND substr(field, 1, 5) = 'sent.' AND written_at <= \(moment)")
  }

  private func draft(_ row: Row) throws -> StoredDraft {
    StoredDraft(
      id: try row.get("id"), subject: try subject(of: row), group: try row.get("group_id"),
      field: try row.get("field"), author: try row.optional("author_id"),
      setAsideUntil: try row.optional("set_aside_until"))
  }
}
