/// That a client agrees to a referral to one receiver: when, how it was given, and by whom. It says nothing of any other
/// receiver.
public struct ReferralConsent: Sendable, Hashable {
  public let on: LocalDate
  public let manner: ConsentManner
  public let giver: ConsentGiver

  public init(_ manner: ConsentManner, by giver: ConsentGiver, on day: LocalDate) {
    on = day
    self.manner = manner
    self.giver = giver
  }
}

/// How consent was given.
public enum ConsentManner: String, CodedChoice {
  case spoken
  case written
  case message

  public static let list = CodeList(
    "consent", Text(nl: "Toestemming voor deze ontvanger", en: "Consent for this receiver"),
    [
      Code("spoken", Text(nl: "Ja, gezegd", en: "Yes, said")),
      Code("written", Text(nl: "Ja, met een handtekening", en: "Yes, signed")),
      Code("message", Text(nl: "Ja, in een bericht", en: "Yes, in a message")),
    ])
}

/// Who gave consent.
public enum ConsentGiver: String, CodedChoice {
  case client
  case parent
  case representative

  public static let list = CodeList(
    "consent-giver", Text(nl: "Wie gaf toestemming", en: "Who gave consent"),
    [
      Code("client", Text(nl: "De cliënt", en: "The client")),
      Code("parent", Text(nl: "Ouder of voogd", en: "Parent or guardian")),
      Code("representative", Text(nl: "Wettelijk vertegenwoordiger", en: "Legal representative")),
    ])
}
