import Desk

extension Catalogue {
  /// Brief Resilience Scale: the mean of six answers, three of them reversed.
  static let brs = Instrument(
    id: "brs", version: "1", name: Text(same: "BRS – Brief Resilience Scale"),
    construct: Text(nl: "veerkracht", en: "resilience"), languages: [.dutch, .english],
    period: Text(nl: "in het algemeen", en: "in general"), source: "Smith et al. 2008, Int J Behav Med 15:194",
    items: Item.list(
      .codes(1...5),
      [
        ("terugveren", "bounce back"), ("zware tijden", "hard times"), ("snel herstel", "quick recovery"),
        ("moeite met terugkomen", "snap back"), ("weinig moeite", "little trouble"),
        ("lang bezig", "long over setbacks"),
      ]
    ).changing([2, 4, 6]) { $0.isReversed = true },
    total: .total(6, method: .mean),
    cutoffs: [
      CutoffSet(
        id: "bands", name: Text(nl: "banden", en: "bands"), source: "Smith et al. 2013", population: .anybody,
        basis: .bands(
          scale: "total",
          [
            Band(from: nil, ScoreClass("low", Text(nl: "laag", en: "low"))),
            Band(from: 3, ScoreClass("normal", Text(nl: "gemiddeld", en: "normal"))),
            Band(from: Fraction(43, 10), above: true, ScoreClass("high", Text(nl: "hoog", en: "high"))),
          ]), isDefault: true)
    ],
    licence: .permission("Smith; Dutch version Leontjevas and others"))
}
