/// How serious a crisis is, as judged by the worker; it may be judged again at any time.
public enum CrisisSeverity: String, CodedChoice {
  case notYetJudged = "not-yet-judged"
  case moderate
  case high
  case acute

  public static let list = CodeList(
    "severity", Text(nl: "Ernst", en: "Severity"),
    [
      Code("not-yet-judged", Text(nl: "Nog niet beoordeeld", en: "Not yet judged"), mark: .unknown),
      Code("moderate", Text(nl: "Matig: blijven volgen", en: "Moderate: keep watching")),
      Code("high", Text(nl: "Hoog: vandaag handelen", en: "High: act today")),
      Code("acute", Text(nl: "Acuut: nu handelen", en: "Acute: act now")),
    ])
}

/// Where a weapon is.
public enum WeaponWhereabouts: String, CodedChoice {
  case stationSafe = "station-safe"
  case handedIn = "handed-in"
  case storedAtHome = "stored-at-home"
  case onPerson = "on-person"
  case unknown

  /// Whether it can be reached without somebody else.
  public var isWithinReach: Bool {
    switch self {
    case .storedAtHome, .onPerson, .unknown: true
    case .stationSafe, .handedIn: false
    }
  }

  public static let list = CodeList(
    "weapon-whereabouts", Text(nl: "Waar is het wapen nu", en: "Where the weapon is now"),
    [
      Code("station-safe", Text(nl: "In de kluis op het bureau", en: "In the safe at the station")),
      Code("handed-in", Text(nl: "Ingeleverd", en: "Handed in")),
      Code("stored-at-home", Text(nl: "Thuis opgeborgen", en: "Stored at home")),
      Code("on-person", Text(nl: "Bij zich", en: "On the person")),
      .unknown,
    ])
}

/// What a worker did in a crisis, logged with one tap.
public enum CrisisAction: String, CodedChoice {
  case stayedOnLine = "stayed-on-line"
  case called112 = "called-112"
  case called113 = "called-113"
  case calledCrisisService = "called-crisis-service"
  case calledGP = "called-gp"
  case calledNextOfKin = "called-next-of-kin"
  case calledColleague = "called-colleague"
  case secondWorkerCalledIn = "second-worker-called-in"
  case weaponSecured = "weapon-secured"
  case safetyPlanMade = "safety-plan-made"
  case warmHandover = "warm-handover"
  case callerGone = "caller-gone"
  case note

  public static let list = CodeList(
    "crisis-action", Text(nl: "Wat is gedaan", en: "What was done"),
    [
      Code("stayed-on-line", Text(nl: "Aan de lijn gebleven", en: "Stayed on the line")),
      Code("called-112", Text(nl: "112 gebeld", en: "Called 112")),
      Code("called-113", Text(nl: "113 gebeld", en: "Called 113")),
      Code("called-crisis-service", Text(nl: "Crisisdienst gebeld", en: "Called the crisis service")),
      Code("called-gp", Text(nl: "Huisarts of huisartsenpost gebeld", en: "Called the GP")),
      Code("called-next-of-kin", Text(nl: "Naaste gebeld", en: "Called next of kin")),
      Code("called-colleague", Text(nl: "Psycholoog of arts gebeld", en: "Called psychologist or physician")),
      Code("second-worker-called-in", Text(nl: "Collega erbij gehaald", en: "Called in a colleague")),
      Code("weapon-secured", Text(nl: "Wapen veilig gesteld", en: "Weapon secured")),
      Code("safety-plan-made", Text(nl: "Veiligheidsplan gemaakt", en: "Safety plan made")),
      Code("warm-handover", Text(nl: "Warm overgedragen", en: "Handed over warmly")),
      Code("caller-gone", Text(nl: "Beller is weg", en: "The caller is gone")),
      Code("note", Text(nl: "Notitie", en: "Note")),
    ])
}

/// How a crisis ended.
public enum CrisisOutcome: String, CodedChoice {
  case calmed
  case withNextOfKin = "with-next-of-kin"
  case handedOver = "handed-over"
  case emergencyServices = "emergency-services"
  case contactLost = "contact-lost"

  public static let list = CodeList(
    "crisis-outcome", Text(nl: "Hoe is het afgelopen", en: "How it ended"),
    [
      Code("calmed", Text(nl: "Rustiger, afspraken gemaakt", en: "Calmer, agreements made")),
      Code("with-next-of-kin", Text(nl: "Een naaste is erbij", en: "Somebody close is there")),
      Code("handed-over", Text(nl: "Overgedragen aan hulpverlening", en: "Handed over to care")),
      Code("emergency-services", Text(nl: "Hulpdiensten ter plaatse", en: "Emergency services on the spot")),
      Code("contact-lost", Text(nl: "Contact verbroken", en: "Contact lost")),
    ])
}
