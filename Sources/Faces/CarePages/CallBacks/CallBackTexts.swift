import Desk

enum CallBackTexts {
  static let title = Text(nl: "Terugbellen", en: "Call back")
  static let dayHint = Text(nl: "Leeg: dezelfde dag als het contact.", en: "Empty: the day of the contact.")
  static let numberHint = Text(
    nl: "Leeg: het nummer bij ‘Bereikbaar’. Wordt versleuteld bewaard.",
    en: "Empty: the number at ‘Reach’. Kept sealed.")
  static let ruleHint = Text(
    nl: "Wie mag opnemen, tussen welke tijden, en wat je niet zegt.",
    en: "Who may answer, between which hours, and what you don’t say.")
  static let worker = Text(nl: "Wie het contact had", en: "Whoever had the contact")
  static let colleague = Text(nl: "Een collega die gevraagd is", en: "A colleague who was asked")
  static let promised = Text(nl: "Beloofd voor", en: "Promised for")
  static let promisedBy = Text(nl: "Beloofd door", en: "Promised by")
  static let call = Text(nl: "Bel nu", en: "Call now")
  static let callHint = Text(
    nl: "Er begint een nieuw contact. Leg je dat vast, dan is deze taak klaar.",
    en: "A new contact begins. Once you register it, this task is done.")
  static let noNumber = Text(
    nl: "Er is geen nummer meer: de cliënt wilde minder bekend zijn. Laat de afspraak met een reden vervallen.",
    en: "There is no number any more: the client wanted to be less known. End the call-back with a reason.")
  static let sealed = Text(
    nl: "Het nummer en de notities zijn niet voor jou. Geef de taak door aan wie dit contact mag openen.",
    en: "The number and the notes are not for you. Hand the task on to somebody who may open this contact.")
  static let rule = Text(nl: "Veilig contact", en: "Safe contact")
  static let noRule = Text(nl: "Niets afgesproken", en: "Nothing agreed")
  static let ofDossier = Text(nl: "In het dossier", en: "In the dossier")
  static let phoneShared = Text(nl: "Iemand anders kan meeluisteren", en: "Somebody else may listen in")
  static let number = Text(nl: "Nummer", en: "Number")
  static let notes = Text(nl: "Notities van het contact", en: "Notes of the contact")
  static let contact = Text(nl: "Open het contact", en: "Open the contact")
  static let tried = Text(nl: "Eerder", en: "Before")
  static let missTitle = Text(nl: "Niet gesproken, of anders afgesproken", en: "Not spoken to, or agreed anew")
  static let missHint = Text(
    nl: "Wat beloofd was, blijft staan. Kies wanneer je het opnieuw probeert.",
    en: "What was promised stays on record. Choose when you try again.")
  static let miss = Text(nl: "Leg vast", en: "Record")
  static let giveUpTitle = Text(nl: "Niet meer terugbellen", en: "No call any more")
  static let giveUp = Text(nl: "Laat vervallen", en: "Let it end")
  static let words = Text(nl: "Toelichting, zonder naam", en: "Explanation, without a name")
  static let keeps = Text(
    nl: "Dit gesprek hoort bij een terugbelafspraak.", en: "This talk belongs to a call-back.")
  static let stillOpen = Text(
    nl: "Je sprak niemand. Leg vast wanneer je het opnieuw probeert.",
    en: "You spoke to nobody. Record when you try again.")
  static let toTask = Text(nl: "Open de terugbelafspraak", en: "Open the call-back")
  static let begun = Text(nl: "Er is al een gesprek begonnen", en: "A talk was begun already")
  static let resume = Text(nl: "Ga ermee verder", en: "Go on with it")
  static let called = Text(nl: "Gesproken", en: "Spoken to")
  static let corrected = Text(nl: "Vervallen door een correctie", en: "Ended by a correction")

  static func attempt(_ promised: String, _ way: String, _ who: String, _ at: String) -> Text {
    Text(nl: "Beloofd voor \(promised). \(way), \(who) \(at).", en: "Promised for \(promised). \(way), \(who) \(at).")
  }
}
