import Desk

extension Catalogue {
  /// PTSD Checklist for DSM-5 with its cluster rule. No cut-off is universal: see the populations.
  static let pcl5 = Instrument(
    id: "pcl-5", version: "1", name: Text(same: "PCL-5 – PTSD Checklist for DSM-5"),
    construct: Text(
      nl: "klachten van posttraumatische stress volgens DSM-5", en: "symptoms of posttraumatic stress by DSM-5"),
    languages: [.dutch, .english], period: .pastMonth,
    source: "Weathers et al. 2013, National Center for PTSD; Blevins et al. 2015, doi:10.1002/jts.22059",
    items: Item.list(.codes(0...4), pcl5Topics),
    total: .total(20, missing: .prorate(upTo: 2, never: [6, 7], roundHalfUp: false)),
    subscales: [
      Scale(id: "b", name: Text(nl: "B herbeleven", en: "B intrusion"), items: Array(1...5)),
      Scale(id: "c", name: Text(nl: "C vermijden", en: "C avoidance"), items: [6, 7]),
      Scale(id: "d", name: Text(nl: "D gedachten en stemming", en: "D cognition and mood"), items: Array(8...14)),
      Scale(id: "e", name: Text(nl: "E prikkelbaarheid", en: "E arousal"), items: Array(15...20)),
    ],
    cutoffs: pcl5Cutoffs,
    change: ChangeRule(
      higherIsBetter: false, thresholds: pcl5Thresholds,
      spread: Spread(deviation: 14.72, reliability: 0.82, source: "Blevins et al. 2015, test-retest")),
    isAboutEvent: true,
    licence: .free(
      "National Center for PTSD (US government); Dutch translation Boeschoten, Bakker, Jongedijk, Olff 2014"),
    loinc: "101697-1")

  private static let pcl5Topics: [(nl: String, en: String)] = [
    ("herinneringen", "memories"), ("dromen", "dreams"), ("herbeleven", "reliving"), ("ontdaan", "upset by cue"),
    ("lichaamsreactie", "bodily reaction"), ("gedachten mijden", "avoid inner"), ("situaties mijden", "avoid outer"),
    ("geheugengat", "memory gap"), ("negatieve overtuigingen", "negative beliefs"), ("schuld", "blame"),
    ("negatieve gevoelens", "negative feelings"), ("minder interesse", "less interest"), ("afstand", "distant"),
    ("geen positief gevoel", "no positive feeling"), ("boosheid", "anger"), ("risico's", "risks"),
    ("waakzaam", "on guard"), ("schrikken", "startle"), ("concentratie", "concentration"), ("slaap", "sleep"),
  ]

  private static let pcl5Cutoffs: [CutoffSet] = [
    .border(
      "review-31", from: 31, name: Text(nl: "31 of hoger", en: "31 or higher"),
      source: "systematic review: 31 to 33",
      population: Text(nl: "meerdere groepen samen", en: "several groups together"),
      isDefault: true),
    .border(
      "review-33", from: 33, name: Text(nl: "33 of hoger", en: "33 or higher"), source: "systematic review: 31 to 33",
      population: Text(nl: "meerdere groepen samen", en: "several groups together")),
    dutchPCL5(
      "nl-2024-screening", 16,
      Text(nl: "Nederland, om niemand te missen, 16 of hoger", en: "Netherlands, so that none is missed, 16 or higher")),
    dutchPCL5(
      "nl-2024-ppv", 22,
      Text(nl: "Nederland, minder vals alarm, 22 of hoger", en: "Netherlands, fewer false alarms, 22 or higher")),
    dutchPCL5(
      "nl-2024-prevalence", 29,
      Text(nl: "Nederland, voor prevalentie, 29 of hoger", en: "Netherlands, for prevalence, 29 or higher")),
    .border(
      "uk-veterans", from: 34, name: Text(nl: "Britse veteranen, 34 of hoger", en: "UK veterans, 34 or higher"),
      source: "UK treatment-seeking veterans",
      population: Text(nl: "Britse veteranen in behandeling", en: "treatment-seeking UK veterans")),
    CutoffSet(
      id: "dsm-5", name: Text(nl: "clusters van DSM-5", en: "DSM-5 clusters"),
      source: "National Center for PTSD: item present from 2; B 1, C 1, D 2, E 2",
      population: Text(
        nl: "voorlopig; gebeurtenis, duur en hinder apart vragen",
        en: "provisional; ask event, duration and impairment apart"),
      basis: .rules(
        [
          ClassRule(
            ScoreClass("provisional", Text(nl: "voldoet aan de clusters", en: "meets the clusters"), positive: true),
            when: .all([
              .reach(Array(1...5), score: 2, count: 1), .reach([6, 7], score: 2, count: 1),
              .reach(Array(8...14), score: 2, count: 2), .reach(Array(15...20), score: 2, count: 2),
            ]))
        ], otherwise: ScoreClass("not-met", Text(nl: "voldoet niet aan de clusters", en: "doesn't meet the clusters")))),
  ]

  private static func dutchPCL5(_ id: String, _ border: Fraction, _ name: Text) -> CutoffSet {
    .border(
      id, from: border, name: name,
      source: "Hoeboer, Karaban, Karchoud, Olff, van Zuiden 2024, doi:10.1186/s40359-024-01951-y",
      population: Text(
        nl: "185 Nederlandse overlevenden van een ongeluk, 12 tot 15 jaar later, weinig PTSS",
        en: "185 Dutch accident survivors, 12 to 15 years later, low prevalence"))
  }

  private static let pcl5Thresholds: [ChangeThreshold] = [
    // Recovery is a score of 28 or lower; scores are whole numbers unless prorated.
    ChangeThreshold(
      id: "marx-15", points: 15, recovery: Fraction(57, 2), source: "Marx et al. 2022, Psychol Assess 34:197-203",
      population: Text(nl: "mannelijke veteranen, steekproef 1", en: "male veterans, sample 1")),
    ChangeThreshold(
      id: "marx-18", points: 18, recovery: Fraction(57, 2), source: "Marx et al. 2022, Psychol Assess 34:197-203",
      population: Text(nl: "mannelijke veteranen, steekproef 2", en: "male veterans, sample 2")),
    ChangeThreshold(
      id: "blanchard-9", points: 9, recovery: nil,
      source: "Blanchard et al. 2023, doi:10.1002/jts.22975: 9 to 12 points",
      population: Text(
        nl: "huisartsenzorg, kleinste merkbare verandering", en: "primary care, minimal important difference")),
  ]
}
