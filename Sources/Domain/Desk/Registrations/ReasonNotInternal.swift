/// Why somebody did not turn to the internal care line, or left it.
public enum ReasonNotInternal {
  public static let list = CodeList(
    "reason-not-internal", Text(nl: "Waarom niet de interne zorglijn", en: "Why not the internal care line"),
    [
      Code("anonymity", Text(nl: "Anonimiteit", en: "Anonymity")),
      Code(
        "easy-access", Text(nl: "Laagdrempelig, geen reistijd", en: "Easy to reach, no travel"),
        aliases: ["laagdrempelig/geen reistijd"]),
      Code(
        "way-unknown", Text(nl: "Kent de interne weg niet", en: "Does not know the internal way"),
        aliases: ["kent interne weg niet"]),
      Code(
        "card-known", Text(nl: "Kent ons van de kaart", en: "Knows us from the card"), aliases: ["kent loket van kaart"]
      ),
      Code(
        "dissatisfied", Text(nl: "Ontevreden over de interne zorg", en: "Dissatisfied with internal care"),
        aliases: ["ontevreden over interne zorg"]),
      Code(
        "stuck", Text(nl: "Loopt vast in het interne traject", en: "Stuck in the internal course"),
        aliases: ["loopt vast in intern traject"]),
      Code("out-of-hours", Text(nl: "Buiten kantoortijd", en: "Out of office hours")),
      Code("fast-response", Text(nl: "Snel handelen bij een risico", en: "Quick response to a risk")),
      Code("not-entitled", Text(nl: "Hoort er niet of niet meer bij", en: "Not or no longer entitled")),
      Code("also-internal", Text(nl: "Gaat ook naar de interne zorglijn", en: "Uses the internal care line as well")),
      .other, .unknown, .wontSay,
    ])
}
