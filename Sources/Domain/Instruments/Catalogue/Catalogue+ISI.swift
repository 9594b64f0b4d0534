import Desk

extension Catalogue {
  /// Insomnia Severity Index, which matters in shift work.
  static let isi = Instrument(
    id: "isi", version: "1", name: Text(same: "ISI – Insomnia Severity Index"),
    construct: Text(nl: "ernst van slapeloosheid", en: "severity of insomnia"), languages: [.dutch, .english],
    period: .pastTwoWeeks, source: "Bastien, Vallières, Morin 2001; Morin et al. 2011, Sleep 34:601-608",
    items: Item.list(
      .codes(0...4),
      [
        ("inslapen", "falling asleep"), ("doorslapen", "staying asleep"), ("vroeg wakker", "early waking"),
        ("tevredenheid", "satisfaction"), ("merkbaar voor anderen", "noticeable"), ("zorgen", "worry"),
        ("hinder overdag", "interference"),
      ]),
    total: .total(7),
    cutoffs: [
      CutoffSet(
        id: "bands", name: Text(nl: "ernst", en: "severity"), source: "Bastien et al. 2001", population: .anybody,
        basis: .bands(
          scale: "total",
          [
            Band(from: nil, ScoreClass("none", Text(nl: "geen slapeloosheid", en: "no insomnia"))),
            Band(from: 8, ScoreClass("subthreshold", Text(nl: "onder de drempel", en: "below the threshold"))),
            Band(from: 15, ScoreClass("moderate", Text(nl: "matig", en: "moderate"), positive: true)),
            Band(from: 22, ScoreClass("severe", Text(nl: "ernstig", en: "severe"), positive: true)),
          ]), isDefault: true),
      .border(
        "community-10", from: 10, name: Text(nl: "bevolking, 10 of hoger", en: "community, 10 or higher"),
        source: "Morin et al. 2011, Sleep 34:601-608", population: Text(nl: "bevolking", en: "community")),
      .border(
        "primary-care-14", from: 14, name: Text(nl: "huisartsenzorg, 14 of hoger", en: "primary care, 14 or higher"),
        source: "Gagnon et al. 2013", population: Text(nl: "huisartsenzorg", en: "primary care")),
    ],
    change: ChangeRule(
      higherIsBetter: false,
      thresholds: [
        ChangeThreshold(
          id: "morin-2011", points: Fraction(84, 10), recovery: nil, source: "Morin et al. 2011: moderate improvement",
          population: Text(nl: "behandelde slapelozen", en: "treated insomnia")),
        ChangeThreshold(
          id: "mcid-6", points: 6, recovery: nil, source: "Yang et al. 2009: minimal important difference",
          population: Text(nl: "slapelozen", en: "insomnia")),
      ]),
    licence: .agreement("Morin; Mapi"))
}
