import Desk

extension Catalogue {
  /// Connor-Davidson Resilience Scale in ten items. It has no clinical cut-off; bands met elsewhere have no source.
  static let cdRisc10 = Instrument(
    id: "cd-risc-10", version: "1", name: Text(same: "CD-RISC-10 – Connor-Davidson Resilience Scale"),
    construct: Text(nl: "veerkracht", en: "resilience"), languages: [.dutch, .english], period: .pastMonth,
    source: "Campbell-Sills & Stein 2007",
    items: Item.list(
      .codes(0...4),
      [
        ("aanpassen", "adapt"), ("aankunnen", "deal"), ("humor", "humour"), ("groei", "growth"), ("herstel", "recover"),
        ("doelen", "goals"), ("focus", "focus"), ("niet ontmoedigd", "not discouraged"), ("sterk", "strong"),
        ("gevoelens hanteren", "handle feelings"),
      ]),
    total: .total(10), licence: .agreement("Connor & Davidson"))
}
