import Desk

/// What a form says about itself.
enum FormTexts {
  static let missing = Text(nl: "Vul dit in", en: "Fill this in")
  static let choose = Text(nl: "Kies een antwoord", en: "Choose an answer")
  static let date = Text(nl: "Vul een datum in, bijvoorbeeld 1-3-2027", en: "Enter a date, for example 1-3-2027")
  static let yearMissing = Text(
    nl: "Schrijf ook het jaar op, bijvoorbeeld 1-3-1984", en: "Write the year too, for example 1-3-1984")
  static let time = Text(nl: "Vul een tijd in, bijvoorbeeld 03:30", en: "Enter a time, for example 03:30")
  static let optional = Text(nl: "(optioneel)", en: "(optional)")
  static let error = Text(nl: "Fout", en: "Error")
  static let summary = Text(nl: "Er klopt iets niet", en: "There is a problem")
  static let none = Text(nl: "Kies…", en: "Choose…")
  static let digitHint = Text(nl: "cijfer kiest", en: "digit selects")

  /// A field by its name, before what is wrong with it.
  static func before(_ name: String) -> String { name.last == "?" ? name + " " : name + ": " }

  static func tooLong(_ excess: Int) -> Text {
    Text(
      nl: excess == 1 ? "Dit is 1 teken te lang" : "Dit is \(excess) tekens te lang",
      en: excess == 1 ? "This is 1 character too long" : "This is \(excess) characters too long")
  }

  static func number(_ range: ClosedRange<Int>) -> Text {
    Text(
      nl: "Vul een heel getal in van \(range.lowerBound) tot en met \(range.upperBound)",
      en: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func comboHint(_ count: Int) -> Text {
    Text(nl: "2 letters, hoogstens \(count)", en: "2 letters, at most \(count)")
  }
}
