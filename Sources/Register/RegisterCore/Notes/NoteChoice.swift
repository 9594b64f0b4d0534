public import Access

/// Some of the texts of a record group: one field of some records, or of all records of a kind.
///
/// A page opens what it shows; what it doesn't show stays sealed.
public struct NoteChoice: Sendable, Hashable {
  let kind: RecordKind
  let field: String
  /// Which records; `nil` for all of the kind.
  let ids: [Int64]?

  private init(_ kind: RecordKind, _ field: String, _ ids: [Int64]?) {
    self.kind = kind
    self.field = field
    self.ids = ids
  }

  /// One field of one record.
  public init(_ field: String, of subject: RecordKey) {
    self.init(subject.kind, field, [subject.number])
  }

  /// What was asked in every consultation.
  public static let consultationQuestions = NoteChoice(.consultation, NoteField.question, nil)
  /// What was answered in every consultation.
  public static let consultationAnswers = NoteChoice(.consultation, NoteField.answer, nil)
  /// Why every signal was decided as it was.
  public static let reasons = NoteChoice(.ruling, NoteField.reason, nil)
  /// What every finished questionnaire came to.
  public static let scores = NoteChoice(.screening, NoteField.score, nil)

  /// One field of some records.
  public static func field(_ field: String, of subjects: some Sequence<RecordKey>) -> [NoteChoice] {
    Dictionary(grouping: subjects, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, subjects in
      NoteChoice(kind, field, Set(subjects.map(\.number)).sorted())
    }
  }

  /// The same texts in fewer choices: one for each field of a kind.
  static func merged(_ choices: some Sequence<NoteChoice>) -> [NoteChoice] {
    Dictionary(grouping: choices) { [$0.kind.rawValue, $0.field] }.values.compactMap { same -> NoteChoice? in
      guard let first = same.first else { return nil }
      let isAll = same.contains { $0.ids == nil }
      return NoteChoice(first.kind, first.field, isAll ? nil : Set(same.flatMap { $0.ids ?? [] }).sorted())
    }.sorted { ($0.kind.rawValue, $0.field) < ($1.kind.rawValue, $1.field) }
  }
}
