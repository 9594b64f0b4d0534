import Desk

extension Catalogue {
  /// Wellbeing from 0 to 100: four times the sum of five answers. Higher is better.
  static let who5 = Instrument(
    id: "who-5", version: "1", name: Text(nl: "WHO-5 – Welbevinden", en: "WHO-5 – Wellbeing index"),
    construct: Text(nl: "welbevinden", en: "wellbeing"), languages: [.dutch, .english], period: .pastTwoWeeks,
    source: who5Source,
    items: Item.list(
      .codes(0...5),
      [
        ("vrolijk", "cheerful"), ("rustig", "calm"), ("actief", "active"), ("uitgerust", "rested"),
        ("interessante dagen", "interesting days"),
      ]),
    total: .total(5, method: .multipliedSum(4)),
    subscales: [Scale(id: "raw", name: Text(nl: "ruwe som", en: "raw sum"), items: [1, 2, 3, 4, 5])],
    cutoffs: [
      who5Border(
        "low-50", 50, ScoreClass("low", Text(nl: "laag welbevinden", en: "low wellbeing"), positive: true),
        Text(nl: "50 of lager", en: "50 or lower"), isDefault: true),
      who5Border(
        "depression-28", 28,
        ScoreClass("likely-depression", Text(nl: "depressie waarschijnlijk", en: "depression likely"), positive: true),
        Text(nl: "28 of lager", en: "28 or lower"), isDefault: false),
    ],
    change: ChangeRule(
      higherIsBetter: true,
      thresholds: [
        ChangeThreshold(id: "topp-2015", points: 10, recovery: nil, source: who5Source, population: .anybody)
      ]),
    licence: .nonCommercial("World Health Organization, CC BY-NC-SA 3.0 IGO"))

  private static let who5Source = "Topp, Østergaard, Søndergaard, Bech 2015, doi:10.1159/000376585"

  private static func who5Border(
    _ id: String, _ border: Fraction, _ low: ScoreClass, _ name: Text, isDefault: Bool
  ) -> CutoffSet {
    CutoffSet(
      id: id, name: name, source: who5Source, population: .anybody,
      basis: .bands(
        scale: "total",
        [
          Band(from: nil, low),
          Band(from: border, above: true, ScoreClass("above", Text(nl: "boven de grens", en: "above the cut-off"))),
        ]),
      isDefault: isDefault)
  }
}
