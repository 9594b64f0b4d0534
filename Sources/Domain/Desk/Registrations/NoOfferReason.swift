/// Why the desk has no offer for a help question: counted, and looked at when the catalogue of products is reviewed.
public enum NoOfferReason {
  public static let list = CodeList(
    "no-offer-reason", Text(nl: "Waarom geen aanbod", en: "Why no offer"),
    [
      Code("no-product", Text(nl: "Er is geen product voor", en: "There is no product for it")),
      Code(
        "outside-our-field", Text(nl: "Niet psychosociaal, hoort elders", en: "Not psychosocial, belongs elsewhere")),
      Code("needs-treatment", Text(nl: "Behandeling nodig, te zwaar voor ons", en: "Needs treatment, beyond us")),
      Code("not-our-group", Text(nl: "Hoort niet bij onze doelgroep", en: "Outside our target group")),
      Code("limit-reached", Text(nl: "Grens van het product bereikt", en: "Limit of the product reached")),
      Code("no-capacity", Text(nl: "Geen plek op tijd", en: "No place in time")),
      Code("distance-language", Text(nl: "Afstand of taal", en: "Distance or language")),
      .other,
    ])
}
