/// What said that a client is to be referred.
public enum ReferralOrigin: String, CodedChoice {
  case contact
  case triage
  case evaluation
  case signal
  case consultation
  /// What somebody made of a list without validated scoring.
  case reading
  /// An earlier referral that came to nothing.
  case notStarted = "not-started"
  /// A talk with the client in which nothing was decided before: the client goes alone at once.
  case talk

  public static let list = CodeList(
    "referral-origin", Text(nl: "Waar het vandaan komt", en: "Where it comes from"),
    [
      Code("contact", Text(nl: "Uitkomst van een contact", en: "Outcome of a contact")),
      Code("triage", Text(nl: "Besluit over de aanmelding", en: "Decision on the registration")),
      Code("evaluation", Text(nl: "Evaluatie", en: "Evaluation")),
      Code("signal", Text(nl: "Besluit over een signaal", en: "Decision on a signal")),
      Code("consultation", Text(nl: "Advies na overleg", en: "Advice after a consultation")),
      Code("reading", Text(nl: "Lezing van een lijst", en: "Reading of a list")),
      Code("not-started", Text(nl: "Verwijzing die niets werd", en: "Referral that came to nothing")),
      Code("talk", Text(nl: "Gesprek met de cliënt", en: "Talk with the client")),
    ])
}
