public import Access
import Desk

/// The newest version of every text of one dossier, opened together.
public struct NewestNotes: Sendable {
  private struct Place: Hashable {
    let subject: RecordKey
    let field: String
  }

  private let notes: [Place: Note]

  public init(_ notes: [Note]) {
    self.notes = Dictionary(notes.map { (Place(subject: $0.subject, field: $0.field), $0) }) { _, newest in newest }
  }

  var all: [Note] { Array(notes.values) }

  public subscript(_ subject: RecordKey, _ field: String) -> Note? {
    notes[Place(subject: subject, field: field)]
  }

  /// The texts of a record whose field begins so, by what follows.
  public func all(of subject: RecordKey, fieldsAfter prefix: String) -> [String: Note] {
    let found = notes.values.filter { $0.subject == subject && $0.field.hasPrefix(prefix) }
    return Dictionary(found.map { (String($0.field.dropFirst(prefix.count)), $0) }) { first, _ in first }
  }

  /// A text; empty when it was never written.
  public func text(_ subject: RecordKey, _ field: String) -> String {
    self[subject, field]?.text ?? ""
  }
}
