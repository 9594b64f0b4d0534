import Desk

extension Catalogue {
  /// The first three items of the AUDIT. The border depends on country and sex, so no set is the default.
  static let auditC = Instrument(
    id: "audit-c", version: "1", name: Text(same: "AUDIT-C"),
    construct: Text(nl: "riskant drinken, kort", en: "hazardous drinking, short"), languages: [.dutch, .english],
    period: Text(nl: "afgelopen jaar", en: "past year"), source: "Bush et al. 1998", items: Array(auditItems.prefix(3)),
    total: .total(3),
    cutoffs: [
      auditCBorder(
        "nl-men", 5, "acutepsychiatrie.com", Text(nl: "mannen, Nederlandse praktijk", en: "men, Dutch practice")),
      auditCBorder(
        "nl-women", 4, "acutepsychiatrie.com", Text(nl: "vrouwen, Nederlandse praktijk", en: "women, Dutch practice")),
      auditCBorder("us-men", 4, "LOINC 75626-2", Text(nl: "mannen, Verenigde Staten", en: "men, United States")),
      auditCBorder("us-women", 3, "LOINC 75626-2", Text(nl: "vrouwen, Verenigde Staten", en: "women, United States")),
    ],
    remarks: [
      Remark(
        id: "first-item-only",
        text: Text(
          nl: "Alle punten komen van vraag 1: waarschijnlijk binnen de grenzen. Kijk naar de hoeveelheid.",
          en: "All points come from item 1: probably within limits. Look at the amount."),
        when: .item(1, 1), unless: .reach([2, 3], score: 1, count: 1))
    ],
    licence: .free("World Health Organization"), loinc: "72109-2")

  private static func auditCBorder(_ id: String, _ border: Fraction, _ source: String, _ population: Text) -> CutoffSet
  {
    .border(
      id, from: border,
      name: Text(
        nl: "\(population.nl), \(border.decimal) of hoger", en: "\(population.en), \(border.decimal) or higher"),
      source: source, population: population)
  }
}
