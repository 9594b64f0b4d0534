import Database
public import Desk
import Foundation

/// Every free text of the register, sealed under its record group and never overwritten.
public struct NoteTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// Adds the first or next version; returns its number. An unchanged text adds nothing.
  ///
  /// - Parameter base: the version that the author saw, 0 for none; `StaleVersion` when there is a newer one.
  @discardableResult public func write(
    _ text: String, field: String, of subject: NoteSubject, in group: Int64, base: Int64? = nil, _ grant: Grant
  ) throws -> Int64 {
    let current = try latest(field, of: subject, grant)
    if let base, base != current?.version ?? 0 { throw StaleVersion(current: current?.version ?? 0) }
    if let current, current.text == text { return current.version }
    let version = (current?.version ?? 0) + 1
    let sealed = try work.seal(
      text, in: group, column(subject, field), row: subject.id, version: version, grant)
    try work.transaction.execute(
      """
      INSERT INTO note (desk_id, group_id, subject, subject_id, field, version, author_id, written_at, text_sealed)
      VALUES (\(work.desk.id), \(group), \(subject.kind), \(subject.id), \(field), \(version), \(work.actor.account),
        \(work.now), \(sealed))
      """)
    return version
  }

  /// Keeps what is only being typed, in one row that the next one takes the place of: a draft leaves no history.
  ///
  /// - Parameter base: the version that the author saw, 0 for none; `StaleVersion` when there is a newer one.
  @discardableResult public func keepDraft(
    _ text: String, field: String, of subject: NoteSubject, in group: Int64, base: Int64, _ grant: Grant
  ) throws -> Int64 {
    let current = try version(field, of: subject)
    guard base == current else { throw StaleVersion(current: current) }
    let version = current + 1
    try drop(field, of: subject)
    let sealed = try work.seal(text, in: group, column(subject, field), row: subject.id, version: version, grant)
    try work.transaction.execute(
      """
      INSERT INTO note (desk_id, group_id, subject, subject_id, field, version, author_id, written_at, text_sealed)
      VALUES (\(work.desk.id), \(group), \(subject.kind), \(subject.id), \(field), \(version),
        \(work.actor.account), \(work.now), \(sealed))
      """)
    return version
  }

  /// Removes a draft whose text went where it belongs, or that nobody wants.
  public func dropDraft(_ field: String, of subject: NoteSubject, _ grant: Grant) throws {
    try drop(field, of: subject)
  }

  private func drop(_ field: String, of subject: NoteSubject) throws {
    try work.transaction.execute(
      """
      DELETE FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind)
        AND subject_id = \(subject.id) AND field = \(field)
      """)
  }

  /// The newest version of one text.
  public func latest(_ field: String, of subject: NoteSubject, _ grant: Grant) throws -> Note? {
    try work.transaction.first(
      """
      SELECT * FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind)
        AND subject_id = \(subject.id) AND field = \(field)
      ORDER BY version DESC LIMIT 1
      """
    ).map { try note($0, grant) }
  }

  /// Every version of every text of a record, oldest first.
  public func history(of subject: NoteSubject, _ grant: Grant) throws -> [Note] {
    try work.transaction.rows(
      """
      SELECT * FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind) AND subject_id = \(subject.id)
      ORDER BY field, version
      """
    ).map { try note($0, grant) }
  }

  /// The newest version of every text of a record group, such as a whole dossier.
  public func latest(inGroup group: Int64, _ grant: Grant) throws -> [Note] {
    try work.transaction.rows(
      """
      SELECT note.* FROM note WHERE desk_id = \(work.desk.id) AND group_id = \(group)
        AND version = (SELECT max(newer.version) FROM note newer WHERE newer.subject = note.subject
          AND newer.subject_id = note.subject_id AND newer.field = note.field)
      ORDER BY id
      """
    ).map { try note($0, grant) }
  }

  /// Seals all texts of one group anew under another: used when a contact becomes part of a dossier.
  public func move(from group: Int64, to other: Int64, _ grant: Grant) throws {
    let rows = try work.transaction.rows(
      "SELECT * FROM note WHERE desk_id = \(work.desk.id) AND group_id = \(group)")
    for row in rows {
      let note = try note(row, grant)
      let sealed = try work.seal(
        note.text, in: other, column(note.subject, note.field), row: note.subject.id, version: note.version, grant)
      let id: Int64 = try row.get("id")
      try work.transaction.execute(
        "UPDATE note SET group_id = \(other), text_sealed = \(sealed) WHERE id = \(id)")
    }
  }

  func note(_ row: Row, _ grant: Grant) throws -> Note {
    let subject = NoteSubject(kind: try row.get("subject"), id: try row.get("subject_id"))
    let field: String = try row.get("field")
    let version: Int64 = try row.get("version")
    let text = try work.open(
      try row.get("text_sealed"), in: try row.get("group_id"), column(subject, field), row: subject.id,
      version: version, grant)
    return Note(
      subject: subject, field: field, version: version, author: try row.optional("author_id"),
      writtenAt: try row.get("written_at"), text: text)
  }

  // A note is bound to what it is a text of, not to its row number: that is what must never be swapped.
  private func column(_ subject: NoteSubject, _ field: String) -> SealedColumn {
    SealedColumn("note", "\(subject.kind).\(field)")
  }
}
