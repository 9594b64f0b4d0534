public import Access
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
    _ text: String, field: String, of subject: RecordKey, in group: GroupID, base: Int64? = nil, _ grant: Grant
  ) throws -> Int64 {
    let current = try latest(field, of: subject, grant)
    if let base, base != current?.version ?? 0 { throw StaleVersion(current: current?.version ?? 0) }
    if let current, current.text == text { return current.version }
    let version = (current?.version ?? 0) + 1
    try insert(text, place(field, of: subject, in: group, version), field, isNew: current == nil, grant)
    return version
  }

  /// Keeps what is only being typed, in one row that the next one takes the place of: a draft leaves no history. Its
  /// first version is the moment, in milliseconds, so that a draft that begins anew is never taken for the one before.
  ///
  /// - Parameter base: the version that the author saw, 0 for none; `StaleVersion` when there is a newer one.
  @discardableResult public func keepDraft(
    _ text: String, field: String, of subject: RecordKey, in group: GroupID, base: Int64, _ grant: Grant
  ) throws -> Int64 {
    let current = try version(field, of: subject)
    guard base == current else { throw StaleVersion(current: current) }
    let version = current == 0 ? Int64(work.now.timeIntervalSince1970 * 1_000) : current + 1
    try drop(field, of: subject)
    try insert(text, place(field, of: subject, in: group, version), field, isNew: current == 0, grant)
    return version
  }

  /// Keeps one row whatever stood there before: for what has no versions and nobody changes.
  public func replace(
    _ text: String, field: String, of subject: RecordKey, in group: GroupID, _ grant: Grant
  ) throws {
    try drop(field, of: subject)
    let version = Int64(work.now.timeIntervalSince1970 * 1_000)
    try insert(text, place(field, of: subject, in: group, version), field, isNew: true, grant)
  }

  private func insert(_ text: String, _ place: SealedField, _ field: String, isNew: Bool, _ grant: Grant) throws {
    let sealed = try isNew ? work.sealNew(text, place, grant) : work.seal(text, place, grant)
    try work.execute(
      """
      INSERT INTO note (desk_id, group_id, subject, subject_id, field, version, author_id, written_at, text_sealed)
      VALUES (\(work.desk.id), \(place.group), \(place.record.kind.rawValue), \(place.record.number), \(field),
        \(place.version), \(work.actor.account), \(work.now), \(sealed))
      """)
  }

  /// Removes a draft whose text went where it belongs, or that nobody wants.
  public func dropDraft(
    _ field: String, of subject: RecordKey, in group: GroupID, _ grant: Grant
  ) throws {
    try work.confirm(grant, writes: subject, in: group)
    try drop(field, of: subject)
  }

  /// Removes what several people kept of one form.
  ///
  /// - Parameters:
  ///   - prefix: what the names of drafts begin with; whose they are follows.
  ///   - suffix: what they end with.
  public func dropDrafts(
    from prefix: String, to suffix: String, of subject: RecordKey, in group: GroupID, _ grant: Grant
  ) throws {
    try work.confirm(grant, writes: subject, in: group)
    let fields = try work.rows(
      """
      SELECT DISTINCT field FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number)
      """
    ).map { try $0.get("field", as: String.self) }
    for field in fields where field.hasPrefix(prefix) && field.hasSuffix(suffix) { try drop(field, of: subject) }
  }

  private func drop(_ field: String, of subject: RecordKey) throws {
    try work.execute(
      """
      DELETE FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number) AND field = \(field)
      """)
  }

  /// The newest version of one text.
  public func latest(_ field: String, of subject: RecordKey, _ grant: Grant) throws -> Note? {
    try work.first(
      """
      SELECT * FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number) AND field = \(field)
      ORDER BY version DESC LIMIT 1
      """
    ).map { try note($0, grant) }
  }

  /// Every version of one text, oldest first.
  public func versions(_ field: String, of subject: RecordKey, _ grant: Grant) throws -> [Note] {
    try work.rows(
      """
      SELECT * FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number) AND field = \(field)
      ORDER BY version
      """
    ).map { try note($0, grant) }
  }

  func note(_ row: Row, _ grant: Grant) throws -> Note {
    let subject = try subject(of: row)
    let field: String = try row.get("field")
    let version: Int64 = try row.get("version")
    let text = try work.open(
      try row.get("text_sealed"), place(field, of: subject, in: try row.get("group_id"), version), grant)
    return Note(
      subject: subject, field: field, version: version, author: try row.optional("author_id"),
      writtenAt: try row.get("written_at"), text: text)
  }

  func subject(of row: Row) throws -> RecordKey {
    guard let kind = RecordKind(rawValue: try row.get("subject")) else {
      throw RegisterFault.unreadable(column: "note.subject")
    }
    return RecordKey(kind, try row.get("subject_id"))
  }

  // A note is bound to what it is a text of, not to its row number: that is what must never be swapped.
  private func place(_ field: String, of subject: RecordKey, in group: GroupID, _ version: Int64) -> SealedField {
    SealedField(column(field, of: subject), of: subject, in: group, version: version)
  }

  private func column(_ field: String, of subject: RecordKey) -> SealedColumn {
    SealedColumn("note", "\(subject.kind.rawValue).\(field)")
  }
}

@_spi(Tables)
extension NoteTable: GroupTable {
  public func move(_ move: GroupMove) throws {
    let rows = try work.rows("SELECT * FROM note WHERE desk_id = \(work.desk.id) AND group_id = \(move.from)")
    for row in rows {
      let subject = try subject(of: row)
      let sealed = try move.reseal(
        try row.get("text_sealed"), column(try row.get("field"), of: subject), of: subject,
        version: try row.get("version"))
      try work.execute(
        "UPDATE note SET group_id = \(move.to), text_sealed = \(sealed) WHERE id = \(try row.get("id", as: Int64.self))"
      )
    }
  }
}
