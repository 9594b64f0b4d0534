import Desk

extension Catalogue {
  /// Trauma Screening Questionnaire (Brewin and others 2002); two published cut-offs, the Dutch one by default.
  static let tsq = Instrument(
    id: "tsq", version: "1", name: Text(same: "TSQ – Trauma Screening Questionnaire"),
    construct: Text(
      nl: "risico op posttraumatische stress, vanaf drie tot vier weken na de gebeurtenis",
      en: "risk of posttraumatic stress, from three to four weeks after the event"),
    languages: [.dutch, .english],
    period: Text(nl: "afgelopen week, ten minste tweemaal", en: "past week, at least twice"),
    source: "Brewin, Rose, Andrews et al. 2002, Br J Psychiatry 181:158-162, doi:10.1192/bjp.181.2.158",
    items: Item.list(
      .yesNo,
      [
        ("ongewilde herinneringen", "unwanted memories"), ("nare dromen", "bad dreams"),
        ("alsof opnieuw", "as if again"), ("ontdaan bij herinnering", "upset by reminders"),
        ("lichamelijke reactie", "bodily reaction"), ("slapen", "sleep"), ("prikkelbaar, boos", "irritable, angry"),
        ("concentratie", "concentration"), ("alert op gevaar", "alert to danger"), ("schrikachtig", "startle"),
      ]),
    total: .total(10),
    subscales: [
      Scale(id: "re-experiencing", name: Text(nl: "herbeleven", en: "re-experiencing"), items: [1, 2, 3, 4, 5]),
      Scale(id: "arousal", name: Text(nl: "verhoogde prikkelbaarheid", en: "arousal"), items: [6, 7, 8, 9, 10]),
    ],
    cutoffs: [
      .border(
        "nl-2010", from: 7, name: Text(nl: "Nederland, 7 of hoger", en: "Netherlands, 7 or higher"),
        source: "Dekkers, Olff, Näring 2010, Community Ment Health J 46:20-25, doi:10.1007/s10597-009-9195-6",
        population: Text(
          nl: "100 slachtoffers die slachtofferhulp zochten", en: "100 victims who contacted victim support"),
        isDefault: true),
      .border(
        "brewin-2002", from: 6, name: Text(nl: "oorspronkelijk, 6 of hoger", en: "original, 6 or higher"),
        source: "Brewin et al. 2002, doi:10.1192/bjp.181.2.158",
        population: Text(nl: "overlevenden van een treinongeluk", en: "survivors of a rail crash")),
    ],
    isAboutEvent: true, licence: .permission("Brewin and others; Dutch version de Vries & Olff"))
}
