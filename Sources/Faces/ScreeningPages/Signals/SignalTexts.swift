import Desk

enum SignalTexts {
  static let title = Text(nl: "Signalen", en: "Signals")
  static let none = Text(nl: "Er staat geen signaal open.", en: "No signal is open.")
  static let noneNext = Text(
    nl: "Een signaal ontstaat uit een vragenlijst, een evaluatie of een termijn. Er gebeurt niets zonder jouw besluit.",
    en: "A signal comes from a questionnaire, an evaluation or a term. Nothing happens without your decision.")
  static let decide = Text(nl: "Besluit", en: "Decide")
  static let reason = Text(nl: "Reden", en: "Reason")
  static let watchUntil = Text(nl: "Afwachten tot", en: "Watch until")
  static let watchHint = Text(nl: "Alleen bij afwachten", en: "With watching only")
  static let deviateHint = Text(nl: "Alleen bij afwijken", en: "With deviating only")
  static let settled = Text(
    nl: "Een collega heeft hierover intussen besloten.", en: "A colleague decided on this meanwhile.")
  static let decided = Text(nl: "Besloten", en: "Decided")
  static let raised = Text(nl: "Gesignaleerd", en: "Noticed")
  static let source = Text(nl: "Naar de vragenlijst", en: "To the questionnaire")
  static let event = Text(nl: "Gebeurtenis", en: "Event")
  static let eventSave = Text(nl: "Bewaar de gebeurtenis", en: "Save the event")
  static let happenedOn = Text(nl: "Op welke dag", en: "On which day")
  static let happenedHint = Text(
    nl: "Leeg bij herhaalde gebeurtenissen", en: "Empty with repeated events")
  static let noContact = Text(
    nl: "De cliënt wil niet dat wij zelf contact opnemen", en: "The client does not want us to make contact ourselves")
  static let noContactHint = Text(
    nl: "Dan vervallen de contactmomenten en de herinnering om opnieuw te screenen.",
    en: "Contact moments and the reminder to screen again then lapse.")
  static let noReach = Text(
    nl: "Er is geen manier om de cliënt te bereiken: de momenten zijn alleen een herinnering voor jou.",
    en: "There is no means to reach the client: the moments are a reminder for you only.")
  static let ahead = Text(nl: "Komt nog", en: "Ahead")
  static let notYet = Text(nl: "Nog geen gebeurtenis vastgelegd.", en: "No event recorded yet.")
  static let record = Text(nl: "Leg vast", en: "Record")
  static let change = Text(nl: "Wijzig", en: "Change")
  static let watchful = Text(
    nl: "In de eerste vier weken is afwachten en steunen het uitgangspunt; daarna opnieuw screenen.",
    en: "In the first four weeks watching and supporting is the rule; after that, screen again.")

  static func daysAgo(_ days: Int) -> Text {
    Text(nl: "dag \(days) na de gebeurtenis", en: "day \(days) after the event")
  }

  static func until(_ day: LocalDate) -> Text { Text(nl: "tot \(day.display)", en: "until \(day.display)") }

  static func moment(_ what: FollowUpMoment.What) -> Text {
    switch what {
    case .contact(let day): Text(nl: "contact, dag \(day)", en: "contact, day \(day)")
    case .rescreening: Text(nl: "opnieuw screenen", en: "screen again")
    case .overdue: Text(nl: "signaal als dat niet is gedaan", en: "a signal if that was not done")
    }
  }
}
