/// Whether a client works, at the start and at the end of help.
public enum WorkSituation: String, CodedChoice {
  case works
  case partlySick = "partly-sick"
  case sick
  /// Not in paid work, or not the police's employee: partners, children, pensioners.
  case notApplicable = "not-applicable"
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "work", Text(nl: "Werksituatie", en: "Work situation"),
    [
      Code("works", Text(nl: "Werkt", en: "Works")),
      Code("partly-sick", Text(nl: "Deels ziek", en: "Partly on sick leave")),
      Code("sick", Text(nl: "Ziek", en: "On sick leave")),
      Code("not-applicable", Text(nl: "Niet van toepassing", en: "Not applicable"), aliases: ["n.v.t.", "nvt"]),
      .unknown, .wontSay,
    ])
}

/// How far the goals were reached, in the client's and worker's judgement at closing.
public enum GoalsReached: String, CodedChoice {
  case fully
  case mostly
  case partly
  case notReached = "not"
  /// There were no goals, as in a single advice.
  case noGoals = "no-goals"
  case unknown

  public static let list = CodeList(
    "goals-reached", Text(nl: "Doelen bereikt", en: "Goals reached"),
    [
      Code("fully", Text(nl: "Geheel", en: "Fully"), aliases: ["ja", "yes"]),
      Code("mostly", Text(nl: "Grotendeels", en: "Mostly")),
      Code("partly", Text(nl: "Deels", en: "Partly")),
      Code("not", Text(nl: "Niet", en: "Not"), aliases: ["nee", "no"]),
      Code("no-goals", Text(nl: "Geen doelen gesteld", en: "No goals set")),
      .unknown,
    ])
}
