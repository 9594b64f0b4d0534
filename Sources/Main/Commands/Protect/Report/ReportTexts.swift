import Desk

/// The words of a report of protected tables.
enum ReportTexts {
  static let hidden = Text(nl: "afgeschermd", en: "protected")
  static let hiddenWhy = Text(nl: ", niet getoond om herkenning te voorkomen", en: ", not shown to prevent recognition")
  static let notPublished = Text(nl: "niet in deze uitgave", en: "not in this release")
  static let subtitle = Text(nl: "Elk getal dat er staat, klopt precies.", en: "Every number that is shown is exact.")
  static let threshold = Text(nl: "Drempel", en: "Threshold")
  static let releases = Text(nl: "Uitgaven", en: "Releases")
  static let release = Text(nl: "Uitgave", en: "Release")
  static let cells = Text(nl: "Getallen getoond", en: "Numbers shown")
  static let of = Text(nl: "van", en: "of")
  static let all = Text(nl: "Totaal", en: "Total")
  static let count = Text(nl: "Aantal", en: "Number")
  static let countsIn = Text(nl: "telt mee in", en: "counted in")
  static let by = Text(nl: "per", en: "by")
  static let region = Text(nl: "Tabel, schuift opzij", en: "Table, scrolls sideways")
  static let people = Text(nl: "mensen", en: "people")

  static let hiddenTitle = hidden
  static let hiddenText = Text(
    nl: """
      Hier staat geen getal. Het gaat om weinig mensen, of het getal zou een ander klein getal verraden. \
      Welk van beide zeggen we met opzet niet. Een afgeschermd getal hoeft geen nul te zijn.
      """,
    en: """
      No number stands here. It is about few people, or it would give another small number away. \
      Which of the two is deliberately not said. A hidden number need not be zero.
      """)

  static let promiseTitle = Text(nl: "Wat er beloofd is", en: "What is promised")
  static func promiseText(threshold: Int, coalition: Int) -> Text {
    let insiders = coalition == 0 ? Text(same: "") : insiderText(coalition)
    return Text(
      nl: """
        Voor elke groep van 1 tot en met \(threshold - 1) mensen kunnen alle uitgaven samen even goed betekenen \
        dat er niemand is, als dat het er minstens \(threshold) zijn.\(insiders.nl)
        """,
      en: """
        For every group of 1 to \(threshold - 1) people, all releases together can as well mean \
        that nobody is in it as that there are at least \(threshold).\(insiders.en)
        """)
  }

  private static func insiderText(_ coalition: Int) -> Text {
    let entries = Text(
      nl: coalition == 1 ? "één inzending" : "\(coalition) inzendingen",
      en: coalition == 1 ? "one entry" : "\(coalition) entries")
    return Text(
      nl: " Dat geldt ook voor wie weet van \(entries.nl), zoals de eigen.",
      en: " That holds too for whoever knows of \(entries.en), such as one's own.")
  }

  static let readTitle = Text(nl: "Goed lezen", en: "Reading it well")
  static let readText = Text(
    nl: """
      Oude uitgaven veranderen nooit. Wat te laat is geboekt of hersteld, telt mee in de periode van boeking. \
      Reken geen percentages uit met een afgeschermd getal.
      """,
    en: """
      Old releases never change. What was booked late or corrected counts in the period in which it was booked. \
      Do not work out percentages with a hidden number.
      """)
}
