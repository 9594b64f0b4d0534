public import Desk

/// What facts are sorted by. The raw value is the name in the exchange formats and in kept tallies.
public enum FigureDimension: String, Sendable, Hashable, CaseIterable {
  /// All facts together.
  case total
  case month, channel, kind, weekday, hour
  /// Weekday and hour together, `1-00` (Monday, midnight to one) to `7-23`.
  case hourOfWeek = "hour-of-week"
  case unit, group, gender, age, path
  /// Whether the client wants to stay unknown to the internal care line.
  case wish
  case wishReason = "wish-reason"
  case notInternalReason = "not-internal-reason"
  case helpQuestion = "help-question"
  case product, attendance, line, receiver, handover, receipt, goals
  case workStart = "work-start"
  case workEnd = "work-end"
  /// Work at the start and at the end together, written `start>end`.
  case workChange = "work-change"
  /// The product of a trajectory and whether somebody was screened in it, written `product>screened`.
  case productScreened = "product-screened"
  case instrument, outcome, screened, change, rating, decision, deviation, onset
  case signalKind = "signal-kind"
  case actedOn = "acted-on"
  case firstHelp = "first-help"
  case startedBy = "started-by"
  /// A whole number that was measured: days, sessions, a mark.
  case value
  /// What came in and went out of a stock, such as those who wait.
  case flow

  /// The tallies that hold a dimension and the one of a share together, written `first>second`; `nil` where nobody counts them.
  static func together(_ first: Self, _ second: Self) -> Self? {
    first == .product && second == .screened ? .productScreened : nil
  }

  /// In which order its categories stand; what is unknown always comes last.
  enum Order {
    /// As in the code list, or from low to high.
    case list
    /// The largest first, equal ones as in the list.
    case size
  }

  var order: Order {
    switch self {
    case .unit, .path, .wishReason, .notInternalReason, .helpQuestion, .receiver, .workChange, .instrument, .signalKind,
      .deviation:
      .size
    default: .list
    }
  }

  /// Whether categories without facts are shown as nought: those of a small closed list or of a scale.
  var showsNought: Bool {
    switch self {
    case .channel, .weekday, .hour, .group, .gender, .age, .wish, .attendance, .line, .goals, .workStart, .workEnd: true
    default: false
    }
  }

  public var name: Text {
    switch self {
    case .total: Text(nl: "totaal", en: "total")
    case .month: Text(nl: "maand", en: "month")
    case .channel: Text(nl: "kanaal", en: "channel")
    case .kind: Text(nl: "soort contact", en: "kind of contact")
    case .weekday: Text(nl: "weekdag", en: "weekday")
    case .hour: Text(nl: "uur", en: "hour")
    case .hourOfWeek: Text(nl: "weekdag en uur", en: "weekday and hour")
    case .unit: Text(nl: "eenheid", en: "unit")
    case .group: Text(nl: "doelgroep", en: "target group")
    case .gender: Text(nl: "geslacht", en: "gender")
    case .age: Text(nl: "leeftijd", en: "age band")
    case .path: Text(nl: "toeleiding", en: "path")
    case .wish: Text(nl: "wens over de interne zorglijn", en: "wish about the internal care line")
    case .wishReason: Text(nl: "reden om onbekend te blijven", en: "reason to stay unknown")
    case .notInternalReason:
      Text(nl: "reden om niet naar de interne zorglijn te gaan", en: "reason not to go to the internal care line")
    case .helpQuestion: Text(nl: "hulpvraag", en: "help question")
    case .product: Text(nl: "product", en: "product")
    case .attendance: Text(nl: "doorgegaan of niet", en: "held or not")
    case .line: Text(nl: "zorglijn", en: "care line")
    case .receiver: Text(nl: "ontvanger", en: "receiver")
    case .handover: Text(nl: "manier van overdragen", en: "kind of handover")
    case .receipt: Text(nl: "ontvangst", en: "receipt")
    case .goals: Text(nl: "doelen bereikt", en: "goals reached")
    case .workStart: Text(nl: "werk aan het begin", en: "work at the start")
    case .workEnd: Text(nl: "werk aan het eind", en: "work at the end")
    case .workChange: Text(nl: "werk van begin naar eind", en: "work from start to end")
    case .productScreened: Text(nl: "product en gescreend", en: "product and screened")
    case .instrument: Text(nl: "vragenlijst", en: "questionnaire")
    case .outcome: Text(nl: "uitkomst", en: "outcome")
    case .screened: Text(nl: "gescreend", en: "screened")
    case .change: Text(nl: "verandering", en: "change")
    case .rating: Text(nl: "beoordeling", en: "rating")
    case .decision: Text(nl: "besluit", en: "decision")
    case .deviation: Text(nl: "reden van afwijken", en: "reason to deviate")
    case .onset: Text(nl: "klachten voor het eerste contact", en: "complaints before the first contact")
    case .signalKind: Text(nl: "soort signaal", en: "kind of signal")
    case .actedOn: Text(nl: "besluit binnen de termijn", en: "decision within the term")
    case .firstHelp: Text(nl: "eerste hulp ooit", en: "first help ever")
    case .startedBy: Text(nl: "eerste stap", en: "first step")
    case .value: Text(nl: "waarde", en: "value")
    case .flow: Text(nl: "stroom", en: "flow")
    }
  }
}
