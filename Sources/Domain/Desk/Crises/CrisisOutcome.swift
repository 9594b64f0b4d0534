/// How a crisis ended.
public enum CrisisOutcome: String, CodedChoice {
  case calmed
  case withNextOfKin = "with-next-of-kin"
  case handedOver = "handed-over"
  case emergencyServices = "emergency-services"
  case contactLost = "contact-lost"

  public static let list = CodeList(
    "crisis-outcome", Text(nl: "Hoe is het afgelopen", en: "How it ended"),
    [
      Code("calmed", Text(nl: "Rustiger, afspraken gemaakt", en: "Calmer, agreements made")),
      Code("with-next-of-kin", Text(nl: "Een naaste is erbij", en: "Somebody close is there")),
      Code("handed-over", Text(nl: "Overgedragen aan hulpverlening", en: "Handed over to care")),
      Code("emergency-services", Text(nl: "Hulpdiensten ter plaatse", en: "Emergency services on the spot")),
      Code("contact-lost", Text(nl: "Contact verbroken", en: "Contact lost")),
    ])
}
