import Desk

/// What the pages of the key figures say around the names and definitions that the figures bring themselves.
enum KeyFiguresTexts {
  static let title = Text(nl: "Kengetallen", en: "Key figures")
  static let period = Text(nl: "Periode", en: "Period")
  static let from = Text(nl: "Van maand", en: "From month")
  static let through = Text(nl: "Tot en met maand", en: "To month")
  static let monthHint = Text(nl: "jaar-maand, zoals 2014-03", en: "year-month, such as 2014-03")
  static let by = Text(nl: "Uitsplitsen naar", en: "Split by")
  static let whole = Text(nl: "niet uitsplitsen", en: "don't split")
  static let show = Text(nl: "Toon", en: "Show")
  static let csv = Text(nl: "CSV", en: "CSV")
  static let print = Text(nl: "Druk rapport af", en: "Print the report")
  static let other = Text(nl: "Andere periode, of uitsplitsen", en: "Another period, or split")
  static let running = Text(nl: "loopt nog", en: "still running")
  static let emptyNext = Text(
    nl: "Kies een andere periode hierboven, of leg eerst contacten vast.",
    en: "Choose another period above, or register contacts first.")

  static func sub(_ period: Text, split: Text?, running: Text?) -> Text {
    let nl = period.nl.prefix(1).uppercased() + period.nl.dropFirst()
    return Text(
      nl: nl + (split.map { ", per \($0.nl)" } ?? "")
        + (running.map { ". \($0.nl) loopt nog: deze cijfers groeien nog." } ?? "."),
      en: period.en + (split.map { ", by \($0.en)" } ?? "")
        + (running.map { ". \($0.en) is not over: these figures still grow." } ?? "."))
  }

  // MARK: Charts

  static let heat = Text(nl: "Contacten per uur en weekdag", en: "Contacts by hour and weekday")
  static let times = Text(nl: "Wachttijd en doorlooptijd", en: "Waiting time and lead time")
  static let timesSentence = Text(
    nl: "Dichte stip: de helft is sneller (P50). Open stip: negen van de tien zijn sneller (P90).",
    en: "Closed dot: half are quicker (P50). Open dot: nine in ten are quicker (P90).")
  static let toIntake = Text(nl: "Aanmelding tot intake", en: "Registration to intake")
  static let toClosing = Text(nl: "Aanmelding tot afsluiting", en: "Registration to closing")
  static let intakeToClosing = Text(nl: "Intake tot afsluiting", en: "Intake to closing")
  static let marks = Text(nl: "Rapportcijfers", en: "Marks")
  static let perMonth = Text(nl: "Contacten per maand naar kanaal", en: "Contacts per month by channel")
  static let otherChannels = Text(nl: "overige", en: "other")
  static let met = Text(nl: "gehaald", en: "met")
  static let missed = Text(nl: "te laat", en: "too late")
  static let all = Text(nl: "Alle cijfers en hun definities", en: "All figures and their definitions")
  static let tables = Text(nl: "Toon definitie en tabellen", en: "Show definition and tables")
  static let none = Text(nl: "Geen in deze periode.", en: "None in this period.")
  static let wholeOnly = Text(
    nl: "Dit cijfer is niet zo uit te splitsen; hier staat het hele loket.",
    en: "This figure can't be split that way; it is shown for the whole desk.")
  static let part = Text(nl: "deel", en: "share")
  static let count = Text(nl: "aantal", en: "count")
  static let value = Text(nl: "waarde", en: "value")

  static func few(_ minimum: Int) -> Text {
    Text(
      nl: "Minder dan \(minimum) antwoorden: niet getoond.", en: "Fewer than \(minimum) answers: not shown.")
  }

  static func night(_ percent: String) -> Text {
    Text(
      nl: "Van 23:00 tot 07:00 kwam \(percent) van alle contacten binnen.",
      en: "From 23:00 to 07:00 \(percent) of all contacts came in.")
  }

  static func shareOf(_ n: String, _ what: Text, overlaps: Bool) -> Text {
    overlaps
      ? Text(
        nl: "Aandeel van \(n) \(what.nl); één kan in meer regels staan.",
        en: "Share of \(n) \(what.en); one can stand in several lines.")
      : Text(nl: "Aandeel van \(n) \(what.nl).", en: "Share of \(n) \(what.en).")
  }

  static func inUnit(_ unit: Text, n: String) -> Text {
    Text(nl: "in \(unit.nl), n = \(n)", en: "in \(unit.en), n = \(n)")
  }

  static func counted(_ n: String) -> Text { Text(same: "n = \(n)") }

  static func of(_ count: String, _ n: String) -> Text {
    Text(nl: "\(count) van \(n)", en: "\(count) of \(n)")
  }

  // MARK: Overview of a split report

  static func overview(_ by: Text) -> Text { Text(nl: "Overzicht per \(by.nl)", en: "Overview by \(by.en)") }
  static let waitHalf = Text(nl: "wacht, mediaan", en: "wait, median")
  static let waitNine = Text(nl: "wacht, P90", en: "wait, P90")
  static let inTime = Text(nl: "binnen 28 d", en: "within 28 d")
  static let internalShare = Text(nl: "intern verwezen", en: "referred inside")
  static let goalsShare = Text(nl: "doelen bereikt", en: "goals reached")
  static let markHalf = Text(nl: "cijfer, mediaan", en: "mark, median")

  // MARK: Tiles

  static let contacts = Text(nl: "Contacten", en: "Contacts")
  static let registrations = Text(nl: "Aanmeldingen", en: "Registrations")
  static let waiting = Text(nl: "Wachttijd tot intake, mediaan", en: "Waiting time to intake, median")
  static let toInternal = Text(nl: "Naar de interne zorglijn verwezen", en: "Referred to the internal care line")
  static let goals = Text(nl: "Doelen geheel of grotendeels bereikt", en: "Goals fully or mostly reached")
  static let mark = Text(nl: "Rapportcijfer, mediaan", en: "Mark, median")
  static let ofTen = Text(nl: "van 10", en: "of 10")
  static let byPhone = Text(nl: "telefonisch", en: "by phone")
  static let stillWaiting = Text(nl: "nog wachtend", en: "still waiting")
}
