import Desk

extension Catalogue {
  /// Columbia Suicide Severity Rating Scale, screener. Behaviour is asked twice: ever, and in the past three months.
  ///
  /// Classes by the triage guide of Columbia. They don't predict suicide: a low class never closes the matter.
  static let cSSRS = Instrument(
    id: "c-ssrs", version: "1", name: Text(same: "C-SSRS – Columbia Suicide Severity Rating Scale, screener"),
    construct: Text(nl: "gedachten aan en gedrag tot zelfdoding", en: "suicidal thoughts and behaviour"),
    languages: [.dutch, .english],
    period: Text(
      nl: "afgelopen maand; gedrag ooit en in drie maanden", en: "past month; behaviour ever and in three months"),
    source: "Posner et al. 2011, Am J Psychiatry 168:1266", administration: .staffOnly,
    items: Item.list(
      .yesNo,
      [
        ("wens", "wish"), ("gedachten", "thoughts"), ("methode", "method"), ("voornemen", "intent"), ("plan", "plan"),
        ("gedrag, ooit", "behaviour, ever"), ("gedrag, drie maanden", "behaviour, three months"),
      ]
    ).changing([3, 4, 5]) { $0.skips = [Skip(when: [ItemCode(2, 0)], countsAs: 0)] }
      .changing([7]) { $0.skips = [Skip(when: [ItemCode(6, 0)], countsAs: 0)] },
    shortestForm: 6,
    cutoffs: [
      CutoffSet(
        id: "triage", name: Text(nl: "triage", en: "triage"), source: "Columbia Lighthouse Project, triage guide",
        population: Text(nl: "elke leeftijd, elke plaats", en: "any age, any setting"),
        basis: .rules(
          [
            ClassRule(
              ScoreClass("high", Text(nl: "hoog risico", en: "high risk"), positive: true),
              when: .any([.item(4, 1), .item(5, 1), .item(7, 1)])),
            ClassRule(
              ScoreClass("moderate", Text(nl: "matig risico", en: "moderate risk"), positive: true),
              when: .any([.item(3, 1), .item(6, 1)])),
            ClassRule(
              ScoreClass("low", Text(nl: "laag risico", en: "low risk"), positive: true),
              when: .any([.item(1, 1), .item(2, 1)])),
          ], otherwise: ScoreClass("none", Text(nl: "niets genoemd", en: "nothing named"))), isDefault: true)
    ],
    safety: (1...7).map { SafetyItem(item: $0, atLeast: 1) },
    licence: .agreement("Research Foundation for Mental Hygiene"), loinc: "93373-9")
}
