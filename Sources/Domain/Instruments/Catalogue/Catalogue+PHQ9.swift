import Desk

extension Catalogue {
  /// Patient Health Questionnaire; the tenth question, on hindrance, is not scored and not part of it here.
  ///
  /// Up to two missing answers count as the mean of the others, rounded half up (Arrieta 2017); the ninth is asked.
  static let phq9 = Instrument(
    id: "phq-9", version: "1", name: Text(same: "PHQ-9 – Patient Health Questionnaire"),
    construct: Text(nl: "ernst van depressieve klachten", en: "severity of depressive complaints"),
    languages: [.dutch, .english],
    period: .pastTwoWeeks,
    source: "Kroenke, Spitzer, Williams 2001, doi:10.1046/j.1525-1497.2001.016009606.x", items: phq9Items,
    total: .total(9, missing: .prorate(upTo: 2, never: [9], roundHalfUp: true)),
    cutoffs: [
      CutoffSet(
        id: "bands", name: Text(nl: "ernst", en: "severity"), source: phq9Source, population: primaryCare,
        basis: .bands(scale: "total", phq9Bands), isDefault: true),
      .border(
        "screen-10", from: 10, name: Text(nl: "10 of hoger", en: "10 or higher"), source: phq9Source,
        population: primaryCare),
      phq9Algorithm,
    ],
    safety: [SafetyItem(item: 9, atLeast: 1)],
    change: ChangeRule(
      higherIsBetter: false,
      thresholds: [
        ChangeThreshold(
          id: "nhs", points: 6, recovery: 10, source: "NHS Talking Therapies",
          population: Text(nl: "behandelde cliënten in Engeland", en: "treated clients in England"))
      ], spread: Spread(deviation: 6.1, reliability: 0.89, source: "Kroenke et al. 2001, depressed group, alpha")),
    licence: .free("Pfizer"), loinc: "44249-1")

  static let phq9Items = Item.list(
    .codes(0...3),
    [
      ("interesse", "interest"), ("stemming", "mood"), ("slaap", "sleep"), ("energie", "energy"),
      ("eetlust", "appetite"),
      ("zelfbeeld", "self-worth"), ("concentratie", "concentration"), ("traag of onrustig", "slowed or restless"),
      ("dood of zelfbeschadiging", "death or self-harm"),
    ]
  ).coded([
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
  ])

  private static let phq9Source = "Kroenke et al. 2001, doi:10.1046/j.1525-1497.2001.016009606.x"
  private static let primaryCare = Text(nl: "eerstelijnszorg", en: "primary care")

  private static let phq9Bands = [
    Band(from: nil, ScoreClass("minimal", Text(nl: "minimaal", en: "minimal"))),
    Band(from: 5, ScoreClass("mild", Text(nl: "licht", en: "mild"))),
    Band(from: 10, ScoreClass("moderate", Text(nl: "matig", en: "moderate"), positive: true)),
    Band(from: 15, ScoreClass("moderately-severe", Text(nl: "matig ernstig", en: "moderately severe"), positive: true)),
    Band(from: 20, ScoreClass("severe", Text(nl: "ernstig", en: "severe"), positive: true)),
  ]

  /// An item is present from 2, the ninth from 1; one of the first two has to be present.
  private static let phq9Algorithm = CutoffSet(
    id: "algorithm", name: Text(nl: "beslisregel", en: "algorithm"), source: phq9Source, population: primaryCare,
    basis: .rules(
      [
        ClassRule(
          ScoreClass(
            "major", Text(nl: "past bij een depressieve stoornis", en: "fits major depressive syndrome"), positive: true
          ),
          when: .all([
            .reach([1, 2], score: 2, count: 1),
            .any([
              .reach(Array(1...8), score: 2, count: 5), .all([.reach(Array(1...8), score: 2, count: 4), .item(9, 1)]),
            ]),
          ])),
        ClassRule(
          ScoreClass(
            "other", Text(nl: "past bij een andere depressieve stoornis", en: "fits other depressive syndrome"),
            positive: true),
          when: .all([
            .reach([1, 2], score: 2, count: 1),
            .any([.reach(Array(1...8), score: 2, count: 2), .item(9, 1)]),
          ])),
      ], otherwise: ScoreClass("none", Text(nl: "geen van beide", en: "neither"))))
}
