import Desk

/// What lists and pages say about themselves.
enum ListTexts {
  static let show = Text(nl: "Toon", en: "Show")
  static let csv = Text(nl: "Download als CSV", en: "Download as CSV")
  static let breadcrumb = Text(nl: "Waar je bent", en: "Where you are")
  static let pages = Text(nl: "Bladeren", en: "Pages")
  static let previous = Text(nl: "Vorige", en: "Previous")
  static let toStart = Text(nl: "Naar het begin", en: "To the start")
  static let next = Text(nl: "Volgende", en: "Next")
  static let scrolls = Text(nl: "schuift opzij", en: "scrolls sideways")
  static let asTable = Text(nl: "Toon als tabel", en: "Show as a table")
  static let change = Text(nl: "Wijzig", en: "Change")
  static let hidden = Text(nl: "afgeschermd", en: "suppressed")
  static let hiddenWhy = Text(
    nl: "niet getoond om herkenning te voorkomen", en: "not shown, so that nobody can be recognised")
  static let confidential = Text(nl: "Vertrouwelijk", en: "Confidential")
  static let sum = Text(nl: "som", en: "sum")
  static let value = Text(nl: "waarde", en: "value")
  static let series = Text(nl: "reeks", en: "series")
  static let day = Text(nl: "Dag", en: "Day")
  static let norm = Text(nl: "norm", en: "norm")
  static let half = Text(nl: "helft binnen (p50)", en: "half within (p50)")
  static let nine = Text(nl: "negen van tien binnen (p90)", en: "nine in ten within (p90)")
  static let what = Text(nl: "wat", en: "what")
  static let share = Text(nl: "aandeel", en: "share")

  static func range(_ first: Int, _ last: Int, of total: Int?) -> Text {
    guard let total else { return Text(nl: "\(first) tot en met \(last)", en: "\(first) to \(last)") }
    return Text(nl: "\(first) tot en met \(last) van \(total)", en: "\(first) to \(last) of \(total)")
  }

  static func order(_ order: ListOrder) -> Text {
    switch order {
    case .newestFirst: Text(nl: "laatste eerst; keer om", en: "last first; turn round")
    case .oldestFirst: Text(nl: "eerste eerst; keer om", en: "first first; turn round")
    }
  }

  static func unreadable(_ mark: String) -> Text {
    Text(nl: "Niet te lezen (kenmerk \(mark))", en: "Can't be read (mark \(mark))")
  }

  static func damaged(_ count: Int) -> Text {
    Text(
      nl: "\(count == 1 ? "Eén regel is" : "\(count) regels zijn") beschadigd. De beheerder vindt dit in het logboek.",
      en: "\(count == 1 ? "One line is" : "\(count) lines are") damaged. The administrator finds this in the log.")
  }

  static func over(_ number: Int) -> Text { Text(nl: "meer dan \(number)", en: "more than \(number)") }

  static func printed(at moment: String, by name: String) -> Text {
    Text(nl: "gemaakt \(moment) door \(name)", en: "made \(moment) by \(name)")
  }
}
