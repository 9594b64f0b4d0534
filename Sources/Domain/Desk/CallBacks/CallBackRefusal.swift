/// Why a call-back can't be changed.
public enum CallBackRefusal: Refusal {
  case endedAlready
  case wayMissing
  case timeMissing
  case behind
  case tooFar(days: Int)
  case time(TimeRefusal)
  case reasonMissing
  case wordsMissing
  case triedTooLittle(Int)
  /// Who is to call may not open what was agreed.
  case notForYou

  public var field: String? {
    switch self {
    case .endedAlready, .notForYou: nil
    case .wayMissing: "way"
    case .timeMissing, .behind, .time: "due-time"
    case .tooFar: "due-day"
    case .reasonMissing, .triedTooLittle: "no-call"
    case .wordsMissing: "words"
    }
  }

  public var text: Text {
    switch self {
    case .endedAlready:
      Text(nl: "Deze terugbelafspraak is al klaar.", en: "This call-back has ended already.")
    case .wayMissing: Text(nl: "Kies wat er gebeurde.", en: "Choose what happened.")
    case .timeMissing:
      Text(nl: "Kies hoe laat je het opnieuw probeert.", en: "Choose at what time you try again.")
    case .behind: Text(nl: "Kies een moment dat nog komt.", en: "Choose a moment that is still ahead.")
    case .tooFar(let days):
      Text(nl: "Kies een dag binnen \(days) dagen.", en: "Choose a day within \(days) days.")
    case .time(let refusal): refusal.text
    case .reasonMissing: Text(nl: "Kies een reden.", en: "Choose a reason.")
    case .wordsMissing: Text(nl: "Schrijf op waarom.", en: "Write down why.")
    case .triedTooLittle(let count):
      Text(
        nl: "Probeer het \(count) keer voordat iemand niet te bereiken is, en leg elke keer vast.",
        en: "Try \(count) times before somebody can’t be reached, and record each time.")
    case .notForYou:
      Text(
        nl: "Wat hier is afgesproken, is niet voor jou. Geef de taak door.",
        en: "What was agreed here is not for you. Hand the task on.")
    }
  }
}
