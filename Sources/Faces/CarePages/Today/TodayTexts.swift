import Desk

enum TodayTexts {
  static let title = Text(nl: "Vandaag", en: "Today")
  static let mine = Text(nl: "Voor mij", en: "For me")
  static let unassigned = Text(nl: "Voor wie dienst heeft", en: "For whoever is on shift")
  static let team = Text(nl: "Bij collega’s", en: "With colleagues")
  static let allTasks = Text(nl: "Al mijn taken", en: "All my tasks")
  static let newTask = Text(nl: "Nieuwe taak", en: "New task")
  static let drafts = Text(nl: "Mijn concepten", en: "My drafts")
  static let oldDrafts = Text(nl: "Concepten van meer dan een dag", en: "Drafts of more than a day")
  static let oldDraftsWhy = Text(
    nl: "Je ziet dat ze er zijn, niet wat erin staat.", en: "You see that they are there, not what is in them.")
  static let recent = Text(nl: "Laatste contacten", en: "Latest contacts")
  static let allContacts = Text(nl: "Alle contacten", en: "All contacts")
  static let side = Text(nl: "Concepten en contacten", en: "Drafts and contacts")
  static let openCrisis = Text(nl: "Open crisis", en: "Open crisis")
  static let nothing = Text(nl: "Er wacht nu niets op jou.", en: "Nothing is waiting for you now.")
  static let nothingNext = Text(
    nl: "Taken komen hier vanzelf: uit een gesprek, een aanmelding, een evaluatiemoment of een crisis.",
    en: "Tasks come here by themselves: from a call, a registration, an evaluation moment or a crisis.")
  static let noDrafts = Text(nl: "Geen concepten.", en: "No drafts.")
  static let noContacts = Text(nl: "Nog geen contacten.", en: "No contacts yet.")
  static let more = Text(
    nl: "Er is meer dan op deze pagina past. Werk eerst weg wat bovenaan staat.",
    en: "There is more than fits on this page. Do first what stands on top.")
  static let goOn = Text(nl: "nog bezig", en: "still open")
  static let administrator = Text(
    nl: "Een beheerder ziet geen cliënten. Je kunt hier je instellingen aanpassen.",
    en: "An administrator sees no clients. You can change your settings here.")
  static let settings = Text(nl: "Instellingen", en: "Settings")

  static func unfinished(_ name: String) -> Text {
    Text(nl: "\(name) is nog niet afgerond.", en: "\(name) is not closed yet.")
  }

  static func crisis(of time: String) -> Text {
    Text(nl: "De crisis van \(time)", en: "The crisis of \(time)")
  }

  static let weaponNotAsked = Text(nl: "Naar een wapen is nog niet gevraagd.", en: "A weapon was not asked about yet.")
  static let nextCheck = Text(nl: "Volgende check", en: "Next check")
  static let notEnded = Text(nl: "Er is nog geen uitkomst.", en: "There is no outcome yet.")
  static let signOffMissing = Text(nl: "Tweede akkoord ontbreekt.", en: "The second sign-off is missing.")
}
