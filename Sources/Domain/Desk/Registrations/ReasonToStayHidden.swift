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
