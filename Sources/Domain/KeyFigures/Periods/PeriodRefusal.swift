public import Desk

/// Why a period can't be reported on.
public enum PeriodRefusal: Refusal {
  public enum End: String, Sendable, Hashable {
    case from, through
  }

  /// One of the two is not a month of the form `yyyy-mm`.
  case notAMonth(End)
  /// The last month lies before the first.
  case endsBeforeItBegins
  /// More months than `Period.longest`.
  case tooLong
  /// The last month lies after the current one.
  case notBegun(current: Month)

  public var field: String? {
    switch self {
    case .notAMonth(.from): "from"
    case .notAMonth(.through), .endsBeforeItBegins, .tooLong, .notBegun: "to"
    }
  }

  public var text: Text {
    switch self {
    case .notAMonth(.from):
      Text(
        nl: "De eerste maand is geen maand. Schrijf jaar en maand, zoals 2012-05.",
        en: "The first month is not a month. Write year and month, such as 2012-05.")
    case .notAMonth(.through):
      Text(
        nl: "De laatste maand is geen maand. Schrijf jaar en maand, zoals 2014-03.",
        en: "The last month is not a month. Write year and month, such as 2014-03.")
    case .endsBeforeItBegins:
      Text(
        nl: "De laatste maand ligt vóór de eerste. Beide maanden tellen mee.",
        en: "The last month lies before the first. Both months are counted.")
    case .tooLong:
      Text(
        nl: "Een rapport gaat over ten hoogste \(Period.longest) maanden.",
        en: "A report covers at most \(Period.longest) months.")
    case .notBegun(let current):
      Text(
        nl: "De laatste maand is nog niet begonnen. De lopende maand is \(current.name.nl) (\(current.iso)).",
        en: "The last month has not begun. The current month is \(current.name.en) (\(current.iso)).")
    }
  }
}
