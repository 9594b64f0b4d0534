/// Why somebody wants to stay hidden from the police's internal care line.
public enum ReasonToStayHidden {
  public static let list = CodeList(
    "reason-hidden", Text(nl: "Reden om onbekend te blijven", en: "Reason to stay hidden"),
    [
      Code(
        "career", Text(nl: "Bang voor gevolgen voor de loopbaan", en: "Fear of consequences for the career"),
        aliases: ["angst voor gevolgen loopbaan"]),
      Code("manager-conflict", Text(nl: "Conflict met leidinggevende", en: "Conflict with manager")),
      Code(
        "no-trust", Text(nl: "Geen vertrouwen in de interne zorglijn", en: "No trust in the internal care line"),
        aliases: ["geen vertrouwen in interne zorglijn"]),
      Code(
        "waiting-room", Text(nl: "Niet gezien willen worden", en: "Not to be seen"),
        aliases: ["niet gezien worden in wachtkamer"]),
      Code("private", Text(nl: "Het is privé", en: "It is private"), aliases: ["prive-kwestie"]),
      Code("weapon", Text(nl: "Bang voor inname van het dienstwapen", en: "Fear of losing the service weapon")),
      Code("stigma", Text(nl: "Bang voor wat collega's denken", en: "Fear of what colleagues think")),
      .other, .unknown, .wontSay,
    ])
}

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
