import Desk
import Figures
import Records

/// Turns counted facts of the register into the tallies of the indicators, month by month.
struct TallyMaker {
  private(set) var sheets: [Month: TallySheet] = [:]

  mutating func add(
    _ facts: [FactCount], to indicator: IndicatorID, _ dimension: FigureDimension,
    category: (FactCount) -> String = { $0.keys.first ?? "" }
  ) {
    for fact in facts {
      guard let month = Month(iso: fact.month) else { continue }
      let place = Tally.Place(
        indicator, dimension, part: fact.part, category: category(fact), value: fact.number)
      sheets[month, default: TallySheet()].add(Tally(place, fact.count))
    }
  }

  /// The facts all together, as the total of an indicator.
  mutating func total(_ facts: [FactCount], of indicator: IndicatorID) {
    for fact in facts {
      guard let month = Month(iso: fact.month) else { continue }
      sheets[month, default: TallySheet()].add(Tally(Tally.Place(indicator, .total, part: fact.part), fact.count))
    }
  }

  /// What was measured, with the total.
  mutating func measured(_ facts: [FactCount], as indicator: IndicatorID) {
    total(facts, of: indicator)
    add(facts, to: indicator, .value) { _ in "" }
  }

  /// Who came to a stock or left it.
  mutating func flow(_ facts: [FactCount], _ flow: Flow, of indicator: IndicatorID) {
    for fact in facts {
      guard let month = Month(iso: fact.month) else { continue }
      let place = Tally.Place(indicator, .flow, part: fact.part, category: flow.rawValue)
      sheets[month, default: TallySheet()].add(Tally(place, fact.count))
    }
  }
}
