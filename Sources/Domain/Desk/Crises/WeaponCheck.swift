/// What came of checking on a weapon.
public enum WeaponCheck: String, CodedChoice {
  case secured
  case notSecured = "not-secured"
  case couldNotCheck = "could-not-check"

  public static let list = CodeList(
    "weapon-check", Text(nl: "Wapencheck", en: "Weapon check"),
    [
      Code("secured", Text(nl: "Veilig gesteld", en: "Secured")),
      Code("not-secured", Text(nl: "Niet veilig gesteld", en: "Not secured")),
      Code("could-not-check", Text(nl: "Kon niet controleren", en: "Could not check")),
    ])
}
