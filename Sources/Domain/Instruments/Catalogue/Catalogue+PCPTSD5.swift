import Desk

extension Catalogue {
  /// Primary Care PTSD Screen for DSM-5: five questions behind a gate.
  static let pcPTSD5 = Instrument(
    id: "pc-ptsd-5", version: "1", name: Text(same: "PC-PTSD-5 – Primary Care PTSD Screen for DSM-5"),
    construct: Text(nl: "korte screening op posttraumatische stress", en: "short screen for posttraumatic stress"),
    languages: [.english, .dutch], period: .pastMonth,
    source: "Prins et al. 2016, J Gen Intern Med 31:1206-1211, doi:10.1007/s11606-016-3703-5",
    gate: FilterQuestion(topic: Text(nl: "ooit een schokkende gebeurtenis", en: "ever a shocking event")),
    items: Item.list(
      .yesNo,
      [
        ("nachtmerries, ongewilde gedachten", "nightmares, unwanted thoughts"), ("vermijden", "avoiding"),
        ("waakzaam", "on guard"), ("verdoofd, afstandelijk", "numb, detached"), ("schuld", "guilt, blame"),
      ]),
    total: .total(5),
    cutoffs: [
      .border(
        "bovin-4", from: 4, name: Text(nl: "beste evenwicht, 4 of hoger", en: "best balance, 4 or higher"),
        source: "Bovin et al. 2021, JAMA Netw Open 4(2):e2036733",
        population: Text(nl: "veteranen in de huisartsenzorg", en: "veterans in primary care"), isDefault: true),
      .border(
        "prins-3", from: 3,
        name: Text(nl: "gevoelig, en voor vrouwen, 3 of hoger", en: "sensitive, and for women, 3 or higher"),
        source: "Prins et al. 2016, doi:10.1007/s11606-016-3703-5; Bovin et al. 2021",
        population: Text(nl: "veteranen in de huisartsenzorg", en: "veterans in primary care")),
    ],
    isAboutEvent: true, licence: .free("US Department of Veterans Affairs"))
}
