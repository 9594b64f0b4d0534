import Desk

/// Help beside controls.
enum FieldTexts {
  static let dateHint = Text(nl: "Bijvoorbeeld 1-3-2027, 1-3 of vandaag", en: "For example 1-3-2027, 1-3 or today")
  /// The script puts the number in the place of `#`.
  static let left = Text(nl: "Je kunt nog # tekens schrijven.", en: "You can write # more characters.")

  static let over = Text(
    nl: "Dit is # tekens te lang om te bewaren. Maak het korter.",
    en: "This is # characters too long to be saved. Make it shorter.")

  static func upTo(_ count: Int) -> Text {
    Text(nl: "Hoogstens \(count) tekens.", en: "At most \(count) characters.")
  }

  static func remove(_ name: String) -> Text { Text(nl: "\(name) weghalen", en: "Remove \(name)") }
  static let tooMany = Text(nl: "Haal eerst iets weg.", en: "Remove something first.")
  static let noHit = Text(nl: "Niets gevonden", en: "Nothing found")
  static let another = Text(nl: "nog een", en: "another")
}
