public import Desk

/// A field that does not say what its column asks.
public enum ValueFault: ImportFault {
  case required
  case notAKey
  case notADate
  case impossibleDate
  case dateOutOfRange(ClosedRange<LocalDate>)
  case notATime
  case impossibleTime
  /// The clocks went forward over it.
  case skippedTime
  /// Later than the import itself.
  case inFuture
  case notANumber
  case outOfRange(ClosedRange<Int>)
  case unknownCode
  case partEmpty
  case partRepeated

  public var code: String {
    switch self {
    case .required: "required"
    case .notAKey: "not-a-key"
    case .notADate: "not-a-date"
    case .impossibleDate: "impossible-date"
    case .dateOutOfRange: "date-out-of-range"
    case .notATime: "not-a-time"
    case .impossibleTime: "impossible-time"
    case .skippedTime: "time-does-not-exist"
    case .inFuture: "in-the-future"
    case .notANumber: "not-a-number"
    case .outOfRange: "out-of-range"
    case .unknownCode: "unknown-code"
    case .partEmpty: "part-empty"
    case .partRepeated: "part-repeated"
    }
  }

  public var text: Text {
    switch self {
    case .required: Text(nl: "moet ingevuld zijn", en: "must be filled in")
    case .notAKey:
      Text(
        nl: "is geen nummer (letters en cijfers, geen spaties)", en: "is not a number (letters and digits, no blanks)")
    case .notADate, .impossibleDate, .dateOutOfRange, .notATime, .impossibleTime, .skippedTime, .inFuture: timeText
    case .notANumber: Text(nl: "is geen heel getal", en: "is not a whole number")
    case .outOfRange(let range):
      Text(
        nl: "ligt niet tussen \(range.lowerBound) en \(range.upperBound)",
        en: "is not between \(range.lowerBound) and \(range.upperBound)")
    case .unknownCode: Text(nl: "dit woord staat niet in de codelijst", en: "this word is not in the code list")
    case .partEmpty:
      Text(nl: "een van de waarden tussen de streepjes is leeg", en: "one of the values between the bars is empty")
    case .partRepeated: Text(nl: "dezelfde waarde staat er tweemaal", en: "the same value is there twice")
    }
  }

  private var timeText: Text {
    switch self {
    case .notATime: Text(nl: "is geen tijd (uu:mm)", en: "is not a time (hh:mm)")
    case .impossibleTime: Text(nl: "deze tijd bestaat niet", en: "there is no such time")
    case .skippedTime:
      Text(
        nl: "deze tijd bestaat die dag niet: de klok ging toen vooruit",
        en: "there is no such time that day: the clocks went forward")
    case .inFuture: Text(nl: "ligt in de toekomst", en: "is in the future")
    case .impossibleDate: Text(nl: "deze dag bestaat niet", en: "there is no such day")
    case .dateOutOfRange(let days):
      Text(
        nl: "ligt niet tussen \(days.lowerBound.display) en \(days.upperBound.display)",
        en: "is not between \(days.lowerBound.display) and \(days.upperBound.display)")
    default: Text(nl: "is geen datum (dd-mm-jjjj)", en: "is not a date (dd-mm-yyyy)")
    }
  }
}
