import Desk

extension Catalogue {
  /// The old Schokverwerkingslijst of fifteen items, coded 0, 1, 3, 5. Kept for old scores; never converted to SVL-22.
  static let svl15 = Instrument(
    id: "svl-15", version: "1",
    name: Text(nl: "SVL-15 – Schokverwerkingslijst (oud)", en: "SVL-15 – Impact of Event Scale (old)"),
    construct: Text(
      nl: "herbeleving en vermijding na een schokkende gebeurtenis",
      en: "intrusion and avoidance after a shocking event"),
    languages: [.dutch, .english], period: .pastWeek,
    source: "Horowitz, Wilner, Alvarez 1979; Brom & Kleber 1985, NTvP 40:164-168",
    items: (1...15).map { number in
      let isIntrusion = svl15Intrusion.contains(number)
      return Item(
        number: number,
        topic: isIntrusion
          ? Text(nl: "herbeleving \(number)", en: "intrusion \(number)")
          : Text(nl: "vermijding \(number)", en: "avoidance \(number)"),
        responses: .codes([0, 1, 3, 5]))
    },
    total: .total(15),
    subscales: [
      Scale(id: "intrusion", name: Text(nl: "herbeleving", en: "intrusion"), items: svl15Intrusion),
      Scale(id: "avoidance", name: Text(nl: "vermijding", en: "avoidance"), items: [2, 3, 7, 8, 9, 12, 13, 15]),
    ],
    cutoffs: [
      CutoffSet(
        id: "bands", name: Text(nl: "gebruikelijke banden", en: "customary bands"), source: "customary for the IES",
        population: .anybody,
        basis: .bands(
          scale: "total",
          [
            Band(from: nil, ScoreClass("subclinical", Text(nl: "geen noemenswaardige klachten", en: "subclinical"))),
            Band(from: 9, ScoreClass("mild", Text(nl: "licht", en: "mild"))),
            Band(from: 26, ScoreClass("moderate", Text(nl: "matig", en: "moderate"), positive: true)),
            Band(from: 44, ScoreClass("severe", Text(nl: "ernstig", en: "severe"), positive: true)),
          ]), isDefault: true),
      .border(
        "customary-26", from: 26, name: Text(nl: "26 of hoger", en: "26 or higher"), source: "customary for the IES",
        population: .anybody),
    ],
    isAboutEvent: true, licence: .permission("Horowitz; Dutch version Brom & Kleber"), validity: .legacy)

  private static let svl15Intrusion = [1, 4, 5, 6, 10, 11, 14]
}
