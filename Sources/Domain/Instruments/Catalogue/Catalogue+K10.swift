import Desk

extension Catalogue {
  /// Kessler's ten questions on distress, coded 1 to 5. Two items are passed over after "none of the time".
  ///
  /// One missing answer counts as the mean of the others, by convention.
  static let k10 = Instrument(
    id: "k10", version: "1", name: Text(same: "K10 – Kessler Psychological Distress Scale"),
    construct: Text(nl: "psychische nood", en: "psychological distress"), languages: [.dutch, .english],
    period: Text(nl: "afgelopen vier weken", en: "past four weeks"), source: "Kessler et al. 2002, Psychol Med 32:959",
    items: Item.list(
      .codes(1...5),
      [
        ("moe", "tired"), ("zenuwachtig", "nervous"), ("niet kalmeren", "cannot calm"), ("hopeloos", "hopeless"),
        ("rusteloos", "restless"), ("niet stilzitten", "cannot sit"), ("somber", "depressed"),
        ("alles kost moeite", "effort"), ("niet op te vrolijken", "sad"), ("waardeloos", "worthless"),
      ]
    ).changing([3]) { $0.skips = [Skip(when: [ItemCode(2, 1)], countsAs: 1)] }
      .changing([6]) { $0.skips = [Skip(when: [ItemCode(5, 1)], countsAs: 1)] },
    total: .total(10, missing: .prorate(upTo: 1, never: [], roundHalfUp: false)),
    cutoffs: [
      .border(
        "nl-2010", from: 20, name: Text(nl: "Nederland, 20 of hoger", en: "Netherlands, 20 or higher"),
        source: "Donker et al. 2010, Psychiatry Res",
        population: Text(nl: "huisartspatiënten, NESDA", en: "general practice, NESDA"),
        isDefault: true),
      k10Bands(
        "nl-monitor", "Gezondheidsmonitor", Text(nl: "Nederlandse bevolking", en: "Dutch population"),
        [
          Band(from: nil, ScoreClass("low", Text(nl: "laag", en: "low"))),
          Band(from: 16, ScoreClass("moderate", Text(nl: "matig", en: "moderate"), positive: true)),
          Band(from: 30, ScoreClass("high", Text(nl: "hoog", en: "high"), positive: true)),
        ]),
      k10Bands(
        "abs", "Australian Bureau of Statistics", Text(nl: "Australische bevolking", en: "Australian population"),
        [
          Band(from: nil, ScoreClass("low", Text(nl: "laag", en: "low"))),
          Band(from: 16, ScoreClass("moderate", Text(nl: "matig", en: "moderate"))),
          Band(from: 22, ScoreClass("high", Text(nl: "hoog", en: "high"), positive: true)),
          Band(from: 30, ScoreClass("very-high", Text(nl: "zeer hoog", en: "very high"), positive: true)),
        ]),
    ],
    licence: .free("Kessler"))

  private static func k10Bands(_ id: String, _ source: String, _ population: Text, _ bands: [Band]) -> CutoffSet {
    CutoffSet(
      id: id, name: Text(nl: "banden, \(population.nl)", en: "bands, \(population.en)"), source: source,
      population: population,
      basis: .bands(scale: "total", bands))
  }
}
