import Desk

extension Catalogue {
  /// Ask Suicide-Screening Questions. A refusal to answer counts as yes; the fifth is asked after any yes.
  ///
  /// An earlier attempt alone makes it positive. Clinical judgement goes above a negative result.
  static let asq = Instrument(
    id: "asq", version: "1", name: Text(same: "ASQ – Ask Suicide-Screening Questions"),
    construct: Text(nl: "risico op zelfdoding", en: "risk of suicide"), languages: [.dutch, .english],
    period: Text(nl: "afgelopen weken; poging ooit; nu", en: "past weeks; attempt ever; now"),
    source: "Horowitz et al. 2012, NIMH", administration: .staffOnly,
    items: Item.list(
      .yesNo,
      [
        ("wens", "wish"), ("tot last", "burden"), ("gedachten", "thoughts"), ("eerdere poging", "past attempt"),
        ("nu", "now"),
      ]
    ).changing(1...4) { $0.refusalCountsAs = 1 }
      .changing([5]) { $0.skips = [Skip(when: (1...4).map { ItemCode($0, 0) }, countsAs: 0)] },
    shortestForm: 4,
    cutoffs: [
      CutoffSet(
        id: "asq", name: Text(nl: "uitkomst", en: "outcome"), source: "Horowitz et al. 2012, NIMH",
        population: Text(nl: "jongeren; bruikbaar bij volwassenen", en: "young people; usable with adults"),
        basis: .rules(
          [
            ClassRule(
              ScoreClass(
                "acute", Text(nl: "acuut: blijf erbij, beoordeling nu", en: "acute: stay with them, evaluation now"),
                positive: true),
              when: .item(5, 1)),
            ClassRule(
              ScoreClass(
                "non-acute",
                Text(nl: "niet acuut: vandaag een veiligheidsgesprek", en: "non-acute: a safety assessment today"),
                positive: true),
              when: .reach([1, 2, 3, 4], score: 1, count: 1)),
          ], otherwise: ScoreClass("negative", Text(nl: "negatief", en: "negative"))), isDefault: true)
    ],
    safety: (1...5).map { SafetyItem(item: $0, atLeast: 1) }, licence: .free("National Institute of Mental Health"))
}
