/// Where a weapon is.
public enum WeaponWhereabouts: String, CodedChoice {
  case stationSafe = "station-safe"
  case handedIn = "handed-in"
  case storedAtHome = "stored-at-home"
  case onPerson = "on-person"
  case unknown

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
