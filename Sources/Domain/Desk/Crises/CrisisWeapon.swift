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
