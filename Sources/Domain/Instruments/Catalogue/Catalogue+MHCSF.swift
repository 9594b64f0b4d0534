import Desk

extension Catalogue {
  /// Mental Health Continuum, short form: sum, mean, Dutch T-score and the class of Keyes.
  static let mhcSF = Instrument(
    id: "mhc-sf", version: "1", name: Text(same: "MHC-SF – Mental Health Continuum, Short Form"),
    construct: Text(
      nl: "emotioneel, sociaal en psychisch welbevinden", en: "emotional, social and psychological wellbeing"),
    languages: [.dutch, .english], period: .pastMonth,
    source: "Keyes 2002, 2009; Lamers et al. 2011, J Clin Psychol 67:99",
    items: Item.list(
      .codes(0...5),
      [
        ("gelukkig", "happy"), ("geïnteresseerd", "interested"), ("tevreden", "satisfied"), ("bijdragen", "contribute"),
        ("erbij horen", "belong"), ("samenleving beter", "society improves"), ("mensen goed", "people good"),
        ("maatschappij snappen", "understand society"), ("zelfwaardering", "like self"),
        ("verantwoordelijkheden", "manage duties"), ("warme relaties", "warm ties"), ("groeien", "grow"),
        ("eigen mening", "own opinion"), ("richting", "direction"),
      ]),
    total: .total(14),
    subscales: [
      Scale(id: "emotional", name: Text(nl: "emotioneel", en: "emotional"), items: [1, 2, 3]),
      Scale(id: "social", name: Text(nl: "sociaal", en: "social"), items: Array(4...8)),
      Scale(id: "psychological", name: Text(nl: "psychisch", en: "psychological"), items: Array(9...14)),
      Scale(id: "mean", name: Text(nl: "gemiddelde", en: "mean"), items: Array(1...14), method: .mean),
      // de Beurs, Kosterman, Anten, Bohlmeijer, Westerhof 2022, TG 2022-2.
      Scale(
        id: "t", name: Text(nl: "T-score, Nederland", en: "T-score, Netherlands"), items: Array(1...14),
        method: .polynomialOfMean([
          10, Fraction(21_251, 1000), Fraction(-48_103, 10_000), Fraction(66_559, 100_000),
        ])),
    ],
    cutoffs: [mhcSFClasses],
    licence: .free("Keyes; Dutch version Lamers and others"))

  /// Languishing is at most 1 on one of the first three and on six of the other eleven: so not languishing is a score of
  /// 2 or more on all three, or on six of the eleven.
  private static let mhcSFClasses = CutoffSet(
    id: "keyes", name: Text(nl: "klassen van Keyes", en: "classes of Keyes"), source: "Keyes 2002, 2009",
    population: Text(nl: "bevolking van de Verenigde Staten", en: "population of the United States"),
    basis: .rules(
      [
        ClassRule(
          ScoreClass("flourishing", Text(nl: "floreren", en: "flourishing")),
          when: .all([.reach([1, 2, 3], score: 4, count: 1), .reach(Array(4...14), score: 4, count: 6)])),
        ClassRule(
          ScoreClass("moderate", Text(nl: "matig", en: "moderate")),
          when: .any([.reach([1, 2, 3], score: 2, count: 3), .reach(Array(4...14), score: 2, count: 6)])),
      ], otherwise: ScoreClass("languishing", Text(nl: "kwijnen", en: "languishing"), positive: true)),
    isDefault: true)
}
