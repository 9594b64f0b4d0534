import Desk

enum TaskTexts {
  static let title = Text(nl: "Taken", en: "Tasks")
  static let one = Text(nl: "Taak", en: "Task")
  static let new = Text(nl: "Nieuwe taak", en: "New task")
  static let what = Text(nl: "Wat moet er gebeuren?", en: "What has to be done?")
  static let whatHint = Text(
    nl: "Zonder naam: deze regel staat in lijsten. Hij wordt versleuteld bewaard.",
    en: "Without a name: this line stands in lists. It is kept sealed.")
  static let day = Text(nl: "Op welke dag?", en: "On which day?")
  static let time = Text(nl: "Hoe laat?", en: "At what time?")
  static let who = Text(nl: "Wie doet het?", en: "Who does it?")
  static let whoMissing = Text(nl: "Kies wie het doet.", en: "Choose who does it.")
  static let settled = Text(
    nl: "Deze taak is intussen al afgehandeld.", en: "This task was dealt with meanwhile.")
  static let me = Text(nl: "Ik", en: "Me")
  static let shift = Text(nl: "Wie dienst heeft", en: "Whoever is on shift")
  static let add = Text(nl: "Voeg toe", en: "Add")
  static let open = Text(nl: "Open", en: "Open")
  static let done = Text(nl: "Gedaan", en: "Done")
  static let outcomeTitle = Text(nl: "Wat kwam ervan", en: "What came of it")
  static let outcome = Text(nl: "In een zin, zonder naam", en: "In a sentence, without a name")
  static let undo = Text(nl: "Maak ongedaan", en: "Undo")
  static let take = Text(nl: "Neem", en: "Take")
  static let give = Text(nl: "Geef door", en: "Hand on")
  static let giveTitle = Text(nl: "Iemand anders doet het", en: "Somebody else does it")
  static let move = Text(nl: "Verplaats", en: "Move")
  static let moveTitle = Text(nl: "Naar een ander moment", en: "To another moment")
  static let drop = Text(nl: "Laat vervallen", en: "Drop")
  static let dropTitle = Text(nl: "Niet meer nodig", en: "No longer needed")
  static let reason = Text(nl: "Waarom?", en: "Why?")
  static let source = Text(nl: "Herkomst", en: "Source")
  static let due = Text(nl: "Wanneer", en: "When")
  static let owner = Text(nl: "Wie", en: "Who")
  static let about = Text(nl: "Over", en: "About")
  static let history = Text(nl: "Verplaatst", en: "Moved")
  static let ended = Text(nl: "Klaar", en: "Ended")
  static let withoutDossier = Text(nl: "contact zonder dossier", en: "contact without dossier")
  static let crisis = Text(nl: "crisis", en: "crisis")
  static let hidden = Text(nl: "niet voor jou", en: "not for you")
  static let itself = Text(nl: "eigen taak", en: "own task")
  static let nothing = Text(nl: "Je hebt geen open taken.", en: "You have no open tasks.")
  static let nobody = Text(nl: "nog van niemand", en: "nobody’s yet")
  static let today = Text(nl: "Vandaag", en: "Today")

  static func droppedBy(_ who: String, _ when: String) -> Text {
    Text(nl: "Vervallen door \(who), \(when)", en: "Dropped by \(who), \(when)")
  }

  static func endedByItself(_ when: String) -> Text {
    Text(
      nl: "Afgelopen omdat hier niets meer op wachtte, \(when)", en: "Ended as nothing waited for it any more, \(when)")
  }

  static func doneBy(_ who: String, _ when: String) -> Text {
    Text(nl: "Gedaan door \(who), \(when)", en: "Done by \(who), \(when)")
  }

  static func wasDue(_ when: String) -> Text { Text(nl: "had \(when) gemoeten", en: "was due \(when)") }

  static func moved(_ from: String, _ when: String, _ reason: String) -> Text {
    Text(nl: "Was \(from). \(when): \(reason)", en: "Was \(from). \(when): \(reason)")
  }
}
