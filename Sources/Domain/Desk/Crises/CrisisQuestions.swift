/// Is the person safe at this moment?
public enum CrisisSafety: String, CodedChoice {
  case yes
  case no
  case unknown

  public static let list = CodeList(
    "crisis-safety", Text(nl: "Nu veilig?", en: "Safe now?"),
    [
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("no", Text(nl: "Nee", en: "No")),
      .unknown,
    ])
}

/// Is there a plan, and are the means at hand?
public enum CrisisMeans: String, CodedChoice {
  case none
  case plan
  case means
  case planAndMeans = "plan-and-means"
  case unknown

  public static let list = CodeList(
    "crisis-means", Text(nl: "Plan of middel bij de hand?", en: "A plan, or means at hand?"),
    [
      Code("none", Text(nl: "Geen van beide", en: "Neither")),
      Code("plan", Text(nl: "Een plan", en: "A plan")),
      Code("means", Text(nl: "Een middel", en: "Means")),
      Code("plan-and-means", Text(nl: "Een plan en een middel", en: "A plan and means")),
      .unknown,
    ])
}

/// Is a weapon within reach?
public enum CrisisWeapon: String, CodedChoice {
  case service
  case other
  case no
  case unknown

  public static let list = CodeList(
    "crisis-weapon", Text(nl: "Wapen in bereik?", en: "A weapon within reach?"),
    [
      Code("service", Text(nl: "Dienstwapen", en: "Service weapon")),
      Code("other", Text(nl: "Ander wapen", en: "Another weapon")),
      Code("no", Text(nl: "Nee", en: "No")),
      .unknown,
    ])
}

/// Is somebody there?
public enum CrisisCompany: String, CodedChoice {
  case alone
  case somebody
  case unknown

  public static let list = CodeList(
    "crisis-company", Text(nl: "Alleen of iemand erbij?", en: "Alone, or is somebody there?"),
    [
      Code("alone", Text(nl: "Alleen", en: "Alone")),
      Code("somebody", Text(nl: "Iemand is erbij", en: "Somebody is there")),
      .unknown,
    ])
}
