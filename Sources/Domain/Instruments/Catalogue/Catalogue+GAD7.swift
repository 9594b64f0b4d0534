import Desk

extension Catalogue {
  /// Generalised anxiety in seven items. The authors give no rule for missing answers; by convention that of the PHQ-9.
  static let gad7 = Instrument(
    id: "gad-7", version: "1", name: Text(same: "GAD-7 – Generalised Anxiety Disorder scale"),
    construct: Text(nl: "ernst van angst en piekeren", en: "severity of anxiety and worry"),
    languages: [.dutch, .english],
    period: .pastTwoWeeks, source: gad7Source,
    items: Item.list(
      .codes(0...3),
      [
        ("nerveus", "nervous"), ("niet stoppen met piekeren", "cannot stop worry"), ("veel zorgen", "much worry"),
        ("ontspannen", "relaxing"), ("rusteloos", "restless"), ("prikkelbaar", "irritable"), ("bang", "afraid"),
      ]
    ).coded(["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]),
    total: .total(7, missing: .prorate(upTo: 2, never: [], roundHalfUp: true)),
    subscales: [Scale(id: "gad-2", name: Text(same: "GAD-2"), items: [1, 2])],
    cutoffs: [
      CutoffSet(
        id: "bands", name: Text(nl: "ernst", en: "severity"), source: gad7Source,
        population: Text(nl: "eerstelijnszorg", en: "primary care"),
        basis: .bands(
          scale: "total",
          [
            Band(from: nil, ScoreClass("minimal", Text(nl: "minimaal", en: "minimal"))),
            Band(from: 5, ScoreClass("mild", Text(nl: "licht", en: "mild"))),
            Band(from: 10, ScoreClass("moderate", Text(nl: "matig", en: "moderate"), positive: true)),
            Band(from: 15, ScoreClass("severe", Text(nl: "ernstig", en: "severe"), positive: true)),
          ]), isDefault: true),
      .border(
        "screen-10", from: 10, name: Text(nl: "10 of hoger", en: "10 or higher"), source: gad7Source,
        population: Text(nl: "eerstelijnszorg", en: "primary care")),
      .border(
        "nhs-8", from: 8, name: Text(nl: "8 of hoger", en: "8 or higher"), source: "NHS Talking Therapies",
        population: Text(nl: "behandelde cliënten in Engeland", en: "treated clients in England")),
      .border(
        "gad-2", "gad-2", from: 3, name: Text(nl: "eerste twee vragen, 3 of hoger", en: "first two items, 3 or higher"),
        source: "Kroenke et al. 2007", population: Text(nl: "eerstelijnszorg", en: "primary care")),
    ],
    change: ChangeRule(
      higherIsBetter: false,
      thresholds: [
        ChangeThreshold(
          id: "nhs", points: 4, recovery: 8, source: "NHS Talking Therapies",
          population: Text(nl: "behandelde cliënten in Engeland", en: "treated clients in England"))
      ], spread: Spread(deviation: 4.7, reliability: 0.92, source: "Spitzer et al. 2006, anxious group, alpha")),
    licence: .free("Pfizer"), loinc: "69737-5")

  private static let gad7Source = "Spitzer, Kroenke, Williams, Löwe 2006, doi:10.1001/archinte.166.10.1092"
}
