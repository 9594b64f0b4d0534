public import Access
import Database
public import Desk
public import Foundation

extension NoteTable {
  /// The newest version of some texts of a record group, in one query.
  public func latest(inGroup group: GroupID, _ choices: [NoteChoice], _ grant: Grant) throws -> [Note] {
    let wanted = NoteChoice.merged(choices).filter { $0.ids?.isEmpty != true }
    guard !wanted.isEmpty else { return [] }
    try work.confirm(grant, opensAllOf: group)
    let conditions = wanted.map { choice -> SQL in
      let ids: SQL = choice.ids.map { "AND subject_id IN \(list: $0)" } ?? ""
      return "(subject = \(choice.kind.rawValue) AND field = \(choice.field) \(fragment: ids))"
    }
    return try work.rows(
      """
      SELECT note.* FROM note WHERE desk_id = \(work.desk.id) AND group_id = \(group)
        AND (\(fragment: conditions.joined(separator: " OR ")))
        AND version = (SELECT max(newer.version) FROM note newer WHERE newer.subject = note.subject
          AND newer.subject_id = note.subject_id AND newer.field = note.field)
      ORDER BY id
      """
    ).map { try note($0, grant) }
  }

  /// The version that stands of one text, 0 for none; opens nothing.
  public func version(_ field: String, of subject: RecordKey) throws -> Int64 {
    let row = try work.first(
      """
      SELECT max(version) AS newest FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number) AND field = \(field)
      """)
    return try row?.optional("newest") ?? 0
  }

  /// At how many moments after another some texts of a record were changed; opens nothing.
  public func moments(_ fields: [String], of subject: RecordKey, after moment: Date) throws -> Int {
    let row = try work.first(
      """
      SELECT count(DISTINCT written_at) AS moments FROM note WHERE desk_id = \(work.desk.id)
        AND subject = \(subject.kind.rawValue) AND subject_id = \(subject.number) AND field IN \(list: fields)
        AND written_at > \(moment)
      """)
    return try row?.get("moments") ?? 0
  }

  /// The fields of a record that begin so and have a text, by what follows; opens nothing.
  public func fields(of subject: RecordKey, after prefix: String) throws -> [String] {
    try work.rows(
      """
      SELECT DISTINCT field FROM note WHERE desk_id = \(work.desk.id) AND subject = \(subject.kind.rawValue)
        AND subject_id = \(subject.number) ORDER BY field
      """
    ).map { try $0.get("field", as: String.self) }
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}

extension NewestNotes {
  /// Opens some texts of a record group.
  public init(_ work: Work, group: GroupID, _ choices: [NoteChoice], _ grant: Grant) throws {
    self.init(try NoteTable(work).latest(inGroup: group, choices, grant))
  }

  /// No text at all: what is read with it has its coded facts, and its texts are empty.
  public static let sealed = NewestNotes([])

  /// The texts of both.
  public func merging(_ other: NewestNotes) -> NewestNotes { NewestNotes(all + other.all) }
}
