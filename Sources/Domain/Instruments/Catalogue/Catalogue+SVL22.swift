import Desk

extension Catalogue {
  /// Schokverwerkingslijst, the Dutch Impact of Event Scale-Revised, on a form coded 0 to 4.
  ///
  /// Item 14 is hyperarousal in the key of 1997 and intrusion in Weiss's later key, so both keys are scored under names
  /// of their own. The cut-offs hold for codes 0 to 4 only. Weiss gives means over the answered items of a subscale; sums
  /// stay bounds when an answer is missing.
  static let svl22 = Instrument(
    id: "svl-22", version: "1",
    name: Text(nl: "SVL-22 – Schokverwerkingslijst (IES-R)", en: "SVL-22 – Impact of Event Scale-Revised (IES-R)"),
    construct: Text(
      nl: "klachten na één genoemde schokkende gebeurtenis", en: "complaints after one named shocking event"),
    languages: [.dutch, .english], period: .pastWeek,
    source: "Weiss & Marmar 1997, in Wilson & Keane; Olde et al. 2006, doi:10.1027/1015-5759.22.4.259",
    items: Item.list(.codes(0...4), svl22Topics),
    total: .total(22),
    subscales: svl22Scales(
      "intrusion", Text(nl: "herbeleving, sleutel 1997", en: "intrusion, 1997 key"), "-1997", [1, 2, 3, 6, 9, 16, 20])
      + svl22Scales(
        "hyperarousal", Text(nl: "verhoogde prikkelbaarheid, sleutel 1997", en: "hyperarousal, 1997 key"), "-1997",
        [4, 10, 14, 15, 18, 19, 21])
      + svl22Scales(
        "intrusion", Text(nl: "herbeleving, latere sleutel", en: "intrusion, later key"), "-weiss",
        [1, 2, 3, 6, 9, 14, 16, 20])
      + svl22Scales(
        "hyperarousal", Text(nl: "verhoogde prikkelbaarheid, latere sleutel", en: "hyperarousal, later key"), "-weiss",
        [4, 10, 15, 18, 19, 21])
      + svl22Scales("avoidance", Text(nl: "vermijding", en: "avoidance"), "", [5, 7, 8, 11, 12, 13, 17, 22]),
    cutoffs: svl22Cutoffs,
    change: ChangeRule(
      higherIsBetter: false,
      thresholds: [
        ChangeThreshold(
          id: "nhs", points: 9, recovery: 33, source: "NHS Talking Therapies",
          population: Text(nl: "behandelde cliënten in Engeland", en: "treated clients in England"))
      ]),
    isAboutEvent: true, licence: .permission("Weiss & Marmar; Dutch versions Brom & Kleber, Olde et al."))

  private static let svl22Topics: [(nl: String, en: String)] = [
    ("herinnering roept gevoel op", "reminders bring feeling"), ("doorslapen", "staying asleep"),
    ("andere dingen doen denken", "other things trigger"), ("geïrriteerd", "irritable"),
    ("niet van streek raken", "avoid upset"), ("ongewild denken", "think unwillingly"), ("onwerkelijk", "unreal"),
    ("uit de buurt blijven", "stay away"), ("beelden", "images"), ("schrikachtig", "jumpy"),
    ("er niet aan denken", "not think"), ("onverwerkte gevoelens", "undealt feelings"), ("verdoofd", "numb"),
    ("weer terug toen", "back then again"), ("inslapen", "falling asleep"), ("golven gevoel", "waves of feeling"),
    ("uit geheugen wissen", "erase memory"), ("concentratie", "concentration"), ("lichaam reageert", "body reacts"),
    ("dromen", "dreams"), ("waakzaam", "on guard"), ("er niet over praten", "not talk"),
  ]

  private static func svl22Scales(_ id: String, _ name: Text, _ key: String, _ items: [Int]) -> [Scale] {
    let mean = Text(nl: "\(name.nl), gemiddelde", en: "\(name.en), mean")
    return [
      Scale(id: id + key, name: name, items: items),
      Scale(
        id: "\(id)-mean\(key)", name: mean, items: items, method: .mean,
        missing: .prorate(upTo: 1, never: [], roundHalfUp: false)),
    ]
  }

  private static let svl22Cutoffs: [CutoffSet] = [
    .border(
      "creamer-2003", from: 33, name: Text(nl: "indicatie, 33 of hoger", en: "indication, 33 or higher"),
      source: "Creamer, Bell, Failla 2003; NHS Talking Therapies",
      population: Text(nl: "veteranen; cliënten in Engeland", en: "veterans; clients in England"), isDefault: true),
    .border(
      "morina-2013", from: 34, name: Text(nl: "34 of hoger", en: "34 or higher"), source: "Morina et al. 2013",
      population: Text(nl: "overlevenden van oorlog", en: "war survivors")),
    .border(
      "asukai-2002", from: 25, name: Text(nl: "gedeeltelijk beeld, 25 of hoger", en: "partial picture, 25 or higher"),
      source: "Asukai et al. 2002; Korean DSM-5 study",
      population: Text(nl: "Japanse en Koreaanse getroffenen", en: "Japanese and Korean survivors")),
    .border(
      "uk-veterans", from: 46, name: Text(nl: "Britse veteranen, 46 of hoger", en: "UK veterans, 46 or higher"),
      source: "UK treatment-seeking veterans",
      population: Text(nl: "Britse veteranen in behandeling", en: "treatment-seeking UK veterans")),
  ]
}
