import Desk

/// Names of days and months, as they stand inside a sentence.
enum MomentTexts {
  static let weekdays = [
    Text(nl: "maandag", en: "Monday"), Text(nl: "dinsdag", en: "Tuesday"), Text(nl: "woensdag", en: "Wednesday"),
    Text(nl: "donderdag", en: "Thursday"), Text(nl: "vrijdag", en: "Friday"), Text(nl: "zaterdag", en: "Saturday"),
    Text(nl: "zondag", en: "Sunday"),
  ]
  static let weekdaysShort = [
    Text(nl: "ma", en: "Mon"), Text(nl: "di", en: "Tue"), Text(nl: "wo", en: "Wed"), Text(nl: "do", en: "Thu"),
    Text(nl: "vr", en: "Fri"), Text(nl: "za", en: "Sat"), Text(nl: "zo", en: "Sun"),
  ]
  static let months = [
    Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"), Text(nl: "maart", en: "March"),
    Text(nl: "april", en: "April"), Text(nl: "mei", en: "May"), Text(nl: "juni", en: "June"),
    Text(nl: "juli", en: "July"), Text(nl: "augustus", en: "August"), Text(nl: "september", en: "September"),
    Text(nl: "oktober", en: "October"), Text(nl: "november", en: "November"), Text(nl: "december", en: "December"),
  ]
  static let hour = Text(nl: "u", en: "h")
  static let today = Text(nl: "vandaag", en: "today")

  static func days(_ count: Int) -> Text {
    Text(nl: count == 1 ? "1 dag" : "\(count) dagen", en: count == 1 ? "1 day" : "\(count) days")
  }

  static func late(_ span: String) -> Text { Text(nl: "\(span) te laat", en: "\(span) late") }
  static func ahead(_ span: String) -> Text { Text(nl: "over \(span)", en: "in \(span)") }
}
