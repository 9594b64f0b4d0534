import Markup

/// A key for a link or button of the page. Single letters work outside fields only and can be switched off.
public struct Shortcut: Sendable, Hashable {
  /// As the script compares it: a letter, `F8`, `Ctrl+Enter`.
  let keys: String
  /// As it is shown: `Ctrl Enter`.
  let shown: String
  /// In the notation of WAI-ARIA.
  let announced: String

  /// A single letter or mark, such as `n` or `.`.
  public static func key(_ letter: Character) -> Shortcut {
    Shortcut(keys: String(letter), shown: String(letter), announced: letter == " " ? "Space" : String(letter))
  }

  /// A key together with Ctrl.
  public static func control(_ key: String) -> Shortcut {
    Shortcut(keys: "Ctrl+" + key, shown: "Ctrl " + key, announced: "Control+" + key)
  }

  /// The crisis key: a function key, since Alt+Shift and Ctrl+Alt mean something else on Windows.
  public static let crisis = Shortcut(keys: "F8", shown: "F8", announced: "F8")
  /// Saves the form.
  public static let save = control("Enter")
  /// Puts the cursor in the search field.
  public static let search = control("K")
  /// Leaves without doing.
  public static let escape = Shortcut(keys: "Escape", shown: "Esc", announced: "Escape")

  var attributes: [Attribute] { [.data("key", keys), .ariaKeyShortcuts(announced)] }
}
