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
