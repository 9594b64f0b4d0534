/// What drew somebody's attention to the desk; a desk adds its own campaigns, with their days.
public enum Campaign {
  public static let list = CodeList(
    "campaign", Text(nl: "Naar aanleiding van", en: "Prompted by"),
    [
      Code("card-mailing", Text(nl: "Kaart of brief aan huis", en: "Card or letter at home")),
      Code("newsletter", Text(nl: "Nieuwsbrief", en: "Newsletter")),
      Code("intranet", Text(nl: "Bericht op intranet", en: "Intranet news")),
      Code("presentation", Text(nl: "Presentatie of training", en: "Presentation or training")),
      Code("social-media", Text(nl: "Sociale media", en: "Social media")),
      Code("press", Text(nl: "Krant, radio of televisie", en: "Newspaper, radio or television")),
      Code("major-event", Text(nl: "Bericht na een ingrijpende gebeurtenis", en: "Message after a high-impact event")),
      .other, .unknown,
    ])
}
