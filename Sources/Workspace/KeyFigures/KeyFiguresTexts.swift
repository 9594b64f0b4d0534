import Desk

/// What the page of the key figures says.
enum KeyFiguresTexts {
  static let title = Text(nl: "Kengetallen", en: "Key figures")
}
