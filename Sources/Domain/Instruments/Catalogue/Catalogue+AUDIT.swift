import Desk

extension Catalogue {
  /// Alcohol Use Disorders Identification Test. After "never", or no points on 2 and 3, it goes on at item 9.
  static let audit = Instrument(
    id: "audit", version: "1", name: Text(same: "AUDIT – Alcohol Use Disorders Identification Test"),
    construct: Text(nl: "riskant en schadelijk drinken", en: "hazardous and harmful drinking"),
    languages: [.dutch, .english],
    period: Text(nl: "afgelopen jaar", en: "past year"), source: auditSource, items: auditItems, total: .total(10),
    subscales: [
      Scale(id: "consumption", name: Text(nl: "gebruik", en: "consumption"), items: [1, 2, 3]),
      Scale(id: "dependence", name: Text(nl: "afhankelijkheid", en: "dependence"), items: [4, 5, 6]),
      Scale(id: "harm", name: Text(nl: "schade", en: "harm"), items: [7, 8, 9, 10]),
    ],
    cutoffs: [
      .border(
        "who-8", from: 8, name: Text(nl: "riskant, 8 of hoger", en: "hazardous, 8 or higher"), source: auditSource,
        population: Text(nl: "eerstelijnszorg in zes landen", en: "primary care in six countries"), isDefault: true),
      CutoffSet(
        id: "zones", name: Text(nl: "zones", en: "zones"), source: auditSource,
        population: Text(nl: "eerstelijnszorg in zes landen", en: "primary care in six countries"),
        basis: .bands(
          scale: "total",
          [
            Band(from: nil, ScoreClass("i", Text(nl: "zone I: voorlichting", en: "zone I: education"))),
            Band(
              from: 8, ScoreClass("ii", Text(nl: "zone II: kort advies", en: "zone II: simple advice"), positive: true)),
            Band(
              from: 16,
              ScoreClass("iii", Text(nl: "zone III: begeleiding", en: "zone III: counselling"), positive: true)),
            Band(from: 20, ScoreClass("iv", Text(nl: "zone IV: verwijzing", en: "zone IV: referral"), positive: true)),
          ])),
    ],
    licence: .free("World Health Organization; Dutch version Schippers & Broekman"), loinc: "72110-0")

  static let auditItems = Item.list(
    .codes(0...4),
    [
      ("frequentie", "frequency"), ("hoeveelheid", "amount"), ("zes of meer", "six or more"),
      ("niet stoppen", "cannot stop"), ("plichten verzaakt", "failed duties"), ("ochtenddrank", "morning drink"),
      ("schuld", "guilt"), ("geheugenverlies", "blackout"), ("letsel", "injury"), ("anderen bezorgd", "others worried"),
    ]
  ).coded([
    "68518-0", "68519-8", "68520-6", "97734-8", "97735-5", "97736-3", "97737-1", "97738-9", "97739-7", "97740-5",
  ])
  .changing([2, 3]) { $0.skips = [Skip(when: [ItemCode(1, 0)], countsAs: 0)] }
  .changing(4...8) {
    $0.skips = [
      Skip(when: [ItemCode(1, 0)], countsAs: 0), Skip(when: [ItemCode(2, 0), ItemCode(3, 0)], countsAs: 0),
    ]
  }
  .changing([9, 10]) {
    $0 = Item(number: $0.number, topic: $0.topic, responses: .codes([0, 2, 4]), loinc: $0.loinc)
  }

  static let auditSource = "Saunders et al. 1993; Babor et al. 2001, WHO manual"
}
