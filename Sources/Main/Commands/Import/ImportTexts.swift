import Desk
import HouseActs

/// What the import says to whoever runs it.
enum ImportTexts {
  static func reading(_ file: String, _ lines: Int) -> Text {
    Text(nl: "\(file): \(lines) regels gelezen", en: "\(file): \(lines) lines read")
  }

  static func writing(_ done: Int, of rows: Int) -> Text {
    Text(nl: "\(done) van \(rows) weggeschreven", en: "\(done) of \(rows) written")
  }

  static let imported = Text(nl: "Het register is ingelezen.", en: "The register has been imported.")
  static let checked = Text(
    nl: "Alles klopt. Er is niets veranderd.", en: "Everything is in order. Nothing was changed.")
  static let alreadyThere = Text(
    nl: "Dit register was al ingelezen. Er is niets veranderd.",
    en: "This register was imported before. Nothing was changed.")
  static let refusedHeading = Text(
    nl: "Het register is niet ingelezen; er is niets veranderd.",
    en: "The register was not imported; nothing was changed.")

  static func problems(_ count: Int) -> Text {
    Text(nl: "\(count) problemen", en: "\(count) problems")
  }

  static func more(_ count: Int) -> Text {
    Text(
      nl: "… en nog \(count); alle staan in de uitvoer van --json",
      en: "… and \(count) more; --json prints all of them")
  }

  static let summaryHeading = Text(nl: "Per soort:", en: "By kind:")
  static let marksHeading = Text(
    nl: "Behouden zoals gevonden, hoewel het nu anders zou gaan:",
    en: "Kept as found, although it would go otherwise today:")

  static func counts(_ counts: ImportCounts) -> [(name: Text, count: Int)] {
    [
      (Text(nl: "aanmeldingen", en: "registrations"), counts.registrations),
      (Text(nl: "contacten", en: "contacts"), counts.contacts),
      (Text(nl: "gesprekken", en: "sessions"), counts.sessions),
      (Text(nl: "verwijzingen", en: "referrals"), counts.referrals),
      (Text(nl: "enquêtes", en: "surveys"), counts.surveys),
      (Text(nl: "nieuwe accounts", en: "new accounts"), counts.accounts),
    ]
  }
}
