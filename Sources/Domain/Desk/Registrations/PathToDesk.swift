/// How somebody came to the desk (toeleiding).
public enum PathToDesk {
  public static let list = CodeList(
    "path", Text(nl: "Hoe bij ons gekomen", en: "Path to the desk"),
    [
      Code("card", Text(nl: "Informatiekaart", en: "Information card"), aliases: ["informatiekaartje", "kaart"]),
      Code(
        "internet", Text(nl: "Internet of intranet", en: "Internet or intranet"),
        aliases: ["internet/intranet", "website"]),
      Code("impact-meter", Text(nl: "Zelftest", en: "Self-test"), aliases: ["impactmeter"]),
      Code("ptsd-line", Text(nl: "Meldpunt PTSS", en: "PTSD line")),
      Code("gp", Text(nl: "Huisarts", en: "General practitioner")),
      Code("company-doctor", Text(nl: "Bedrijfsarts", en: "Occupational physician")),
      Code(
        "company-social-work", Text(nl: "Bedrijfsmaatschappelijk werk", en: "Company social work"), aliases: ["bmw"]),
      Code("peer-support", Text(nl: "Collegiale ondersteuning (TCO)", en: "Peer support"), aliases: ["TCO"]),
      Code("manager", Text(nl: "Leidinggevende", en: "Manager")),
      Code("colleague", Text(nl: "Collega", en: "Colleague")),
      Code("partner", Text(nl: "Partner of familie", en: "Partner or family"), aliases: ["partner", "familie"]),
      Code("union", Text(nl: "Vakbond", en: "Union")),
      Code("training", Text(nl: "Training of voorlichting", en: "Training or presentation"), aliases: ["presentatie"]),
      Code("earlier-client", Text(nl: "Eerder geholpen", en: "Helped before")),
      Code("partner-desk", Text(nl: "Partnerloket", en: "Partner desk")),
      .other, .unknown, .wontSay,
    ])
}
