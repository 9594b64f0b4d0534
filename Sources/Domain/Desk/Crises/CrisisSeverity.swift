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
