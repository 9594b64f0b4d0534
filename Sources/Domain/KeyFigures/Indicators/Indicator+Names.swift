public import Desk

extension Indicator {
  /// A measure as it is called for this indicator, as the label of a line.
  public func name(of measure: Measure) -> Text {
    switch measure {
    case .percentile(50): Text(nl: "mediaan", en: "median")
    case .percentile(let percent): Text(same: "P\(percent)")
    case .mean: Text(nl: "gemiddelde", en: "mean")
    case .within(let limit): Text(nl: "binnen \(limit) \(unit.name.nl)", en: "within \(limit) \(unit.name.en)")
    case .atLeast(let limit): Text(nl: "\(limit) of hoger", en: "\(limit) or higher")
    case .atMost(let limit): Text(nl: "\(limit) of lager", en: "\(limit) or lower")
    case .moreThan(let limit): Text(nl: "meer dan \(limit)", en: "more than \(limit)")
    case .stillIn where counted == .registrations:
      Text(nl: "nog wachtend aan het eind", en: "still waiting at the end")
    case .stillIn: Text(nl: "nog open aan het eind", en: "still open at the end")
    case .leftWithout: Text(nl: "afgevallen zonder intake", en: "dropped out without an intake")
    case .part(let part): part.name
    }
  }
}
