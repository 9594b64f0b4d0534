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
