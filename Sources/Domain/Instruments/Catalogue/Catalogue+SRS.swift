import Desk

extension Catalogue {
  /// Session Rating Scale: four lines of ten centimetres at the end of a session. A falling score is discussed as well.
  static let srs = Instrument(
    id: "srs", version: "1", name: Text(same: "SRS – Session Rating Scale"),
    construct: Text(nl: "hoe het gesprek was", en: "how the session was"), languages: [.dutch, .english],
    period: Text(nl: "dit gesprek", en: "this session"), source: "Duncan et al. 2003",
    items: Item.list(
      .line(highest: 100),
      [
        ("relatie", "relationship"), ("doelen, onderwerpen", "goals, topics"), ("aanpak", "approach"),
        ("geheel", "overall"),
      ]),
    unit: 10, total: .total(4),
    cutoffs: [
      CutoffSet(
        id: "lines", name: Text(nl: "een lijn onder 9, of totaal onder 36", en: "a line below 9, or a total below 36"),
        source: "Duncan et al. 2003", population: .anybody,
        // Four lines of 9 or more add up to 36 or more, so the lines decide.
        basis: .rules(
          [
            ClassRule(
              ScoreClass("good", Text(nl: "geen aanleiding tot bespreken", en: "no need to discuss")),
              when: .reach([1, 2, 3, 4], score: 90, count: 4))
          ],
          otherwise: ScoreClass("discuss", Text(nl: "bespreek het gesprek", en: "discuss the session"), positive: true)),
        isDefault: true)
    ],
    isAboutSession: true, licence: .agreement("Miller & Duncan"))
}
