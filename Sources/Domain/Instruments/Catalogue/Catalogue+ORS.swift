import Desk

extension Catalogue {
  /// Outcome Rating Scale: four lines of ten centimetres, measured in millimetres. Higher is better.
  static let ors = Instrument(
    id: "ors", version: "1", name: Text(same: "ORS – Outcome Rating Scale"),
    construct: Text(nl: "hoe het gaat, vóór het gesprek", en: "how life is going, before the session"),
    languages: [.dutch, .english], period: .pastWeek,
    source: "Miller, Duncan, Brown, Sparks, Claud 2003, J Brief Ther 2:91",
    items: Item.list(
      .line(highest: 100),
      [("zelf", "self"), ("naasten", "close ties"), ("werk, sociaal", "work, social"), ("geheel", "overall")]
    ),
    unit: 10, total: .total(4),
    cutoffs: [
      orsBorder(
        "us-2003", 25, "Miller et al. 2003", Text(nl: "Verenigde Staten", en: "United States"), isDefault: true),
      orsBorder(
        "nl-2014", 24, "Janse et al. 2014, EJPA 30:86-92; value not seen in the source",
        Text(nl: "Nederland", en: "Netherlands"),
        validity: .inValidation),
    ],
    change: ChangeRule(
      higherIsBetter: true,
      thresholds: [
        ChangeThreshold(
          id: "us-2003", points: 5, recovery: 25, source: "Miller et al. 2003",
          population: Text(nl: "Verenigde Staten", en: "United States")),
        ChangeThreshold(
          id: "nl-2014", points: 9, recovery: 24,
          source: "Janse et al. 2014, EJPA 30:86-92; value not seen in the source",
          population: Text(nl: "Nederland", en: "Netherlands"), validity: .inValidation),
      ], spread: Spread(deviation: 6.8, reliability: 0.93, source: "Miller et al. 2003, non-clinical group, alpha")),
    licence: .agreement("Miller & Duncan"))

  private static func orsBorder(
    _ id: String, _ border: Fraction, _ source: String, _ population: Text, isDefault: Bool = false,
    validity: Validity = .validated
  ) -> CutoffSet {
    CutoffSet(
      id: id, name: Text(nl: "onder \(border.decimal)", en: "below \(border.decimal)"), source: source,
      population: population,
      basis: .bands(
        scale: "total",
        [
          Band(from: nil, ScoreClass("clinical", Text(nl: "klinisch gebied", en: "clinical range"), positive: true)),
          Band(
            from: border,
            ScoreClass(
              "above",
              Text(nl: "boven de grens: vraag waarom iemand komt", en: "above the cut-off: ask why somebody comes"))),
        ]), isDefault: isDefault, validity: validity)
  }
}
