/// A field that two people changed, each from what it was.
public struct FieldClash: Sendable, Hashable {
  public let name: String
  /// What the page was made from; `nil` when it did not say.
  public let was: [String]?
  /// What is stored now.
  public let theirs: [String]
  /// What was sent.
  public let mine: [String]
}

/// What somebody decides about a field that two people changed.
public enum ClashChoice: String, Sendable {
  case mine
  case theirs
  /// Both texts, one below the other; for texts only.
  case both

  /// The name of the field in which it is chosen.
  public static func field(of name: String) -> String { "keuze." + name }
  /// Whether a field is such a choice.
  public static func isChoice(_ name: String) -> Bool { name.hasPrefix("keuze.") }
  /// The hidden field that says what clashed fields were before.
  public static let before = "botste"
}

/// Fields were changed by two people; nothing of them was saved.
public struct EditClash: Error, Sendable {
  public let clashes: [FieldClash]
  /// The form as its page shows it again: made from what is stored now.
  public let form: FormData

  public init(clashes: [FieldClash], form: FormData) {
    self.clashes = clashes
    self.form = form
  }
}
