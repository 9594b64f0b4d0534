/// Whether work was taken up again, in the client's own words after help ended.
public enum WorkResumption: String, CodedChoice {
  case fully
  case partly
  case notResumed = "not"
  /// There was no work to return to, or no sick leave.
  case notApplicable = "not-applicable"
  case unknown

  public static let list = CodeList(
    "work-resumed", Text(nl: "Werk hervat", en: "Work resumed"),
    [
      Code("fully", Text(nl: "Geheel", en: "Fully"), aliases: ["ja", "yes"]),
      Code("partly", Text(nl: "Deels", en: "Partly")),
      Code("not", Text(nl: "Niet", en: "Not"), aliases: ["nee", "no"]),
      Code("not-applicable", Text(nl: "Niet van toepassing", en: "Not applicable"), aliases: ["n.v.t.", "nvt"]),
      .unknown,
    ])
}
