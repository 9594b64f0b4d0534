public import Desk

/// What an act came to: said once, on the page behind it.
public struct Done: Sendable, Hashable {
  /// What can be said. It names no record and nothing of what was typed.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    case saved = "bewaard"
    case thrownAway = "weg"
    case withdrawn = "ingetrokken"
    case taskAdded = "toegevoegd"
    case taskDone = "gedaan"
    case taskDropped = "vervallen"
    case taskMoved = "verplaatst"
    case taskOpenAgain = "terug"
    case crisisAgreed = "akkoord"

    /// As the page says it.
    public var text: Text {
      switch self {
      case .saved: Text(nl: "Bewaard.", en: "Saved.")
      case .thrownAway: Text(nl: "Weggegooid.", en: "Thrown away.")
      case .withdrawn: Text(nl: "Ingetrokken.", en: "Withdrawn.")
      case .taskAdded: Text(nl: "Taak toegevoegd.", en: "Task added.")
      case .taskDone: Text(nl: "Taak gedaan.", en: "Task done.")
      case .taskDropped: Text(nl: "Taak vervallen.", en: "Task dropped.")
      case .taskMoved: Text(nl: "Taak verplaatst.", en: "Task moved.")
      case .taskOpenAgain: Text(nl: "De taak staat weer open.", en: "The task is open again.")
      case .crisisAgreed:
        Text(nl: "Crisis afgerond met twee akkoorden.", en: "Crisis closed with two sign-offs.")
      }
    }
  }

  public let word: Word
  /// The public name of what may be taken back.
  public let undoable: String?

  public init(_ word: Word, undoable: String? = nil) {
    self.word = word
    self.undoable = undoable
  }

  /// As it travels from the act to the page; `nil` for what is none of ours.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let word = parts.first.flatMap({ Word(rawValue: String($0)) }) else { return nil }
    self.init(word, undoable: parts.count > 1 ? String(parts[1]) : nil)
  }

  var text: String { word.rawValue + (undoable.map { "." + $0 } ?? "") }
}
