public import Desk

/// The newest version of every text of one dossier, opened together.
public struct NoteBook: Sendable {
  private struct Place: Hashable {
    let subject: NoteSubject
    let field: String
  }

  private let notes: [Place: Note]

  public init(_ notes: [Note]) {
    self.notes = Dictionary(notes.map { (Place(subject: $0.subject, field: $0.field), $0) }) { _, newest in newest }
  }

  /// Opens every text of a record group.
  public init(_ work: Work, group: Int64, _ grant: Grant) throws {
    self.init(try NoteTable(work).latest(inGroup: group, grant))
  }

  var all: [Note] { Array(notes.values) }

  public subscript(_ subject: NoteSubject, _ field: String) -> Note? {
    notes[Place(subject: subject, field: field)]
  }

  /// The texts of a record whose field begins so, by what follows.
  public func all(of subject: NoteSubject, fieldsAfter prefix: String) -> [String: Note] {
    let found = notes.values.filter { $0.subject == subject && $0.field.hasPrefix(prefix) }
    return Dictionary(found.map { (String($0.field.dropFirst(prefix.count)), $0) }) { first, _ in first }
  }

  /// A text; empty when it was never written.
  public func text(_ subject: NoteSubject, _ field: String) -> String {
    self[subject, field]?.text ?? ""
  }
}

extension NoteSubject {
  /// An evaluation of a trajectory.
  public static func evaluation(_ id: Int64) -> Self { Self(kind: "evaluation", id: id) }
}

/// The names of the texts of a dossier, as stored.
public enum NoteField {
  /// What was said in a session.
  public static let report = "report"
  /// What was discussed at an evaluation.
  public static let evaluation = "evaluation"
  /// A goal in the client's words.
  public static let goal = "words"
  /// The five levels of a goal, one line each.
  public static let scale = "scale"
  /// How a trajectory ended.
  public static let closing = "closing"
  /// The year of birth in an older register, which knew no more of who a client is.
  public static let birthYear = "birth-year"
  /// What there is to know about a registration before anybody takes it on.
  public static let triage = "triage"
  /// What was agreed and shared at a referral.
  public static let agreement = "agreement"
  /// What the receiver of a referral, or the client, let the desk know.
  public static let answer = "answer"
}
