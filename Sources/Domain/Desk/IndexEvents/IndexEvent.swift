/// What a client names as the event that the complaints came from. It starts the clocks of follow-up: support and
/// watchful waiting in the first weeks, screening from four weeks on.
public struct IndexEvent: Sendable, Hashable {
  public let kind: EventKind
  /// `nil` when there is no single day, as with repeated exposure.
  public let happenedOn: LocalDate?
  /// Whether there have been complaints for four weeks or more: asked in its own right, since after repeated exposure no
  /// day says it.
  public let complaints: FourWeeks
  /// The client wants no contact on the desk's own initiative.
  public let wantsNoContact: Bool

  public init(kind: EventKind, happenedOn: LocalDate?, complaints: FourWeeks, wantsNoContact: Bool = false) {
    self.kind = kind
    self.happenedOn = happenedOn
    self.complaints = complaints
    self.wantsNoContact = wantsNoContact
  }

  /// What can't be right on a day.
  public func refusals(today: LocalDate) -> [IndexEventRefusal] {
    var found: [IndexEventRefusal] = []
    if happenedOn.map({ $0 > today }) ?? false { found.append(.inTheFuture) }
    if happenedOn.map({ today.years(since: $0) > 80 }) ?? false { found.append(.tooLongAgo) }
    if happenedOn == nil, kind != .repeated, kind != .unknown { found.append(.dayMissing) }
    return found
  }

  /// How many days ago it was; `nil` without a day.
  public func days(on today: LocalDate) -> Int? { happenedOn.map { today.days(since: $0) } }

  /// The moments that are still to come, today included; none when the client wants no contact.
  public func moments(from today: LocalDate, _ rule: FollowUpRule = .standard) -> [FollowUpMoment] {
    guard let happenedOn, !wantsNoContact else { return [] }
    let contacts = rule.contactDays.map { FollowUpMoment(.contact(day: $0), on: happenedOn.adding(days: $0)) }
    let screenings = [
      FollowUpMoment(.rescreening, on: happenedOn.adding(days: rule.rescreenDay)),
      FollowUpMoment(.overdue, on: happenedOn.adding(days: rule.rescreenDay + rule.rescreenGrace + 1)),
    ]
    return (contacts + screenings).filter { $0.on >= today }
  }
}

/// A day on which something has to be done after an event.
public struct FollowUpMoment: Sendable, Hashable {
  public enum What: Sendable, Hashable {
    /// Contact, so many days after the event.
    case contact(day: Int)
    case rescreening
    /// The re-screening has not been done in time.
    case overdue
  }

  public let what: What
  public let on: LocalDate

  init(_ what: What, on day: LocalDate) {
    self.what = what
    on = day
  }
}

/// When the desk comes back after an event; a setting of the desk.
public struct FollowUpRule: Sendable, Hashable {
  /// Days after the event.
  public let contactDays: [Int]
  /// From this day on complaints are screened again.
  public let rescreenDay: Int
  /// Days within which that has to be done.
  public let rescreenGrace: Int

  /// Days are from 1 to 365; others, and doubles, are left out.
  public init(contactDays: [Int], rescreenDay: Int, rescreenGrace: Int) {
    self.contactDays = Set(contactDays).filter { (1...365).contains($0) }.sorted()
    self.rescreenDay = min(max(rescreenDay, 1), 365)
    self.rescreenGrace = min(max(rescreenGrace, 0), 90)
  }

  /// Contact after three days, two and four weeks; screening from day 28, within a week. The four weeks follow the
  /// Dutch guideline for psychosocial support of people in uniform.
  public static let standard = FollowUpRule(contactDays: [3, 14, 28], rescreenDay: 28, rescreenGrace: 7)
}

/// The kind of an event.
public enum EventKind: String, CodedChoice {
  case violence
  case weaponUse = "weapon-use"
  case accident
  case death
  case child
  case disaster
  case threat
  case colleague
  case ownInjury = "own-injury"
  case privateLife = "private-life"
  case repeated
  case other
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "event-kind", Text(nl: "Gebeurtenis", en: "Event"),
    [
      Code("violence", Text(nl: "Geweld tegen de cliënt", en: "Violence against the client")),
      Code("weapon-use", Text(nl: "Gebruik van een wapen", en: "Use of a weapon")),
      Code("accident", Text(nl: "Ongeval", en: "Accident")),
      Code("death", Text(nl: "Overlijden of zelfdoding", en: "Death or suicide")),
      Code("child", Text(nl: "Kind betrokken", en: "A child involved")),
      Code("disaster", Text(nl: "Ramp of aanslag", en: "Disaster or attack")),
      Code("threat", Text(nl: "Bedreiging", en: "Threat")),
      Code("colleague", Text(nl: "Iets met een collega", en: "Something about a colleague")),
      Code("own-injury", Text(nl: "Eigen letsel", en: "Own injury")),
      Code("private-life", Text(nl: "Gebeurtenis thuis", en: "Event in private life")),
      Code("repeated", Text(nl: "Herhaald, zonder één dag", en: "Repeated, without one day")),
      .other, .unknown, .wontSay,
    ])
}

/// Whether complaints have lasted for four weeks or more.
public enum FourWeeks: String, CodedChoice {
  case yes
  case no
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "four-weeks", Text(nl: "Klachten van vier weken of langer", en: "Complaints for four weeks or more"),
    [
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("no", Text(nl: "Nee", en: "No")),
      .unknown, .wontSay,
    ])
}

/// Why an event can't be recorded.
public enum IndexEventRefusal: Refusal {
  case inTheFuture
  case tooLongAgo
  case dayMissing

  public var field: String? { "happened-on" }

  public var text: Text {
    switch self {
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .tooLongAgo: Text(nl: "Deze dag kan niet kloppen.", en: "This day can't be right.")
    case .dayMissing:
      Text(
        nl: "Vul een dag in, of kies ‘Herhaald, zonder één dag’.",
        en: "Fill in a day, or choose ‘Repeated, without one day’.")
    }
  }
}
