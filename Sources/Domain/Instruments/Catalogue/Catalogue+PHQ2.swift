import Desk

extension Catalogue {
  /// The first two items of the PHQ-9.
  static let phq2 = Instrument(
    id: "phq-2", version: "1", name: Text(same: "PHQ-2 – Patient Health Questionnaire"),
    construct: Text(nl: "korte screening op depressie", en: "short screen for depression"),
    languages: [.dutch, .english],
    period: .pastTwoWeeks, source: "Kroenke, Spitzer, Williams 2003, Med Care 41:1284",
    items: Array(phq9Items.prefix(2)), total: .total(2),
    cutoffs: [
      .border(
        "kroenke-2003", from: 3, name: Text(nl: "3 of hoger", en: "3 or higher"),
        source: "Kroenke et al. 2003, Med Care 41:1284",
        population: Text(nl: "eerstelijnszorg", en: "primary care"), isDefault: true)
    ],
    licence: .free("Pfizer"), loinc: "55757-9")
}
