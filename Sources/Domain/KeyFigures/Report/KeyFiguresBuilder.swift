/// Makes the report of a period from the tallies of its months.
public struct KeyFiguresBuilder: Sendable {
  let catalogue: IndicatorCatalogue
  let period: Period
  let breakdown: Breakdown?
  let names: CategoryNames
  let months: [Month: TallySheet]
  let sum: TallySheet
  let opening: TallySheet
  private let current: Month

  /// - Parameters:
  ///   - catalogue: what is reported.
  ///   - months: the tallies of each month of the period, all split by `breakdown` when there is one; a month without
  ///     facts may be left out.
  ///   - opening: who was waiting and what was open on the eve of the period, as tallies of the dimension `flow`.
  ///   - current: the month that it is now, at the desk.
  public init(
    _ catalogue: IndicatorCatalogue, period: Period, breakdown: Breakdown?, months: [Month: TallySheet],
    opening: TallySheet, names: CategoryNames, current: Month
  ) {
    self.catalogue = catalogue
    self.period = period
    self.breakdown = breakdown
    self.names = names
    self.months = months.filter { period.contains($0.key) }
    sum = names.counted(TallySheet.sum(self.months.values), split: breakdown)
    self.opening = names.counted(opening, split: breakdown)
    self.current = current
  }

  public func callAsFunction() -> KeyFiguresReport {
    KeyFiguresReport(
      period: period, breakdown: breakdown, sections: catalogue.indicators.map(section), isEmpty: sum.isEmpty,
      running: period.through >= current ? period.through : nil,
      trends: catalogue.indicators.compactMap { indicator in indicator.trend.map { trend(indicator, $0) } })
  }

  private func section(_ indicator: Indicator) -> KeyFiguresReport.Section {
    let n = sum.total(indicator.id, part: nil)
    let isWithheld = n > 0 && n < indicator.minimum
    let split = breakdown.flatMap { indicator.breakdowns.contains($0) ? $0.dimension : nil }
    let parts = split.map { self.parts(of: indicator, by: $0) } ?? []
    return KeyFiguresReport.Section(
      indicator: indicator, n: n,
      counts: isWithheld ? [] : split.map { counts(indicator, by: $0, parts) } ?? counts(indicator),
      measures: isWithheld ? [] : split.map { measures(indicator, by: $0, parts) } ?? measures(indicator),
      isWithheld: isWithheld, isWhole: breakdown != nil && split == nil)
  }

  // MARK: The whole desk

  private func counts(_ indicator: Indicator) -> [CountTable] {
    indicator.dimensions.map { table(indicator, $0, part: nil) }
  }

  func table(_ indicator: Indicator, _ dimension: FigureDimension, part: Category?) -> CountTable {
    var counts = sum.counts(indicator.id, dimension, part: part?.key)
    let overlaps = indicator.overlaps(in: dimension)
    let n = overlaps ? sum.total(indicator.base ?? indicator.id, part: part?.key) : counts.values.reduce(0, +)
    for key in names.always(in: dimension) where n > 0 { counts[key, default: 0] += 0 }
    return CountTable(
      dimension: dimension, part: part, rows: rows(counts, in: dimension, of: indicator, n: n), n: n,
      overlaps: overlaps)
  }

  func rows(_ counts: [String: Int], in dimension: FigureDimension, of indicator: Indicator, n: Int) -> [CountTable.Row]
  {
    names.arranged(counts, in: dimension).map { key in
      let count = counts[key] ?? 0
      return CountTable.Row(
        category: names.category(key, in: dimension, unit: indicator.unit), count: count, share: Share(count, of: n))
    }
  }

  private func measures(_ indicator: Indicator) -> [MeasureTable] {
    guard !indicator.measures.isEmpty else { return [] }
    let whole = MeasureTable(dimension: .total, lines: [line(indicator, part: nil, as: .total)])
    return [whole] + indicator.measuredBy.map { measures(indicator, within: $0) }
  }

  /// The measures per category of the facts themselves, such as the product of a trajectory.
  private func measures(_ indicator: Indicator, within dimension: FigureDimension) -> MeasureTable {
    guard indicator.distribution != .none else { return shares(indicator, within: dimension) }
    let sizes = sum.counts(indicator.id, dimension, part: nil)
    let lines = names.arranged(sizes, in: dimension).map { key in
      line(
        indicator, histogram: sum.histogram(indicator.id, dimension, category: key, part: nil), part: nil,
        as: names.category(key, in: dimension, unit: indicator.unit))
    }
    return MeasureTable(dimension: dimension, lines: lines)
  }

  /// The same for shares of categories, which need both dimensions counted together.
  private func shares(_ indicator: Indicator, within dimension: FigureDimension) -> MeasureTable {
    var counts: [String: [FigureDimension: [String: Int]]] = [:]
    var sizes: [String: Int] = [:]
    for case .part(let share) in indicator.measures {
      for (pair, count) in sum.counts(indicator.id, .pair(dimension, share.dimension), part: nil) {
        let keys = pair.split(separator: ">").map(String.init)
        guard keys.count == 2 else { continue }
        counts[keys[0], default: [:]][share.dimension, default: [:]][keys[1], default: 0] += count
      }
      sizes = counts.mapValues { $0[share.dimension]?.values.reduce(0, +) ?? 0 }
    }
    let lines = names.arranged(sizes, in: dimension).map { key in
      let reader = MeasureReader(histogram: Histogram([:]), counts: { counts[key]?[$0] ?? [:] }, opening: [:])
      let n = sizes[key] ?? 0
      return MeasureTable.Line(
        category: names.category(key, in: dimension, unit: indicator.unit), n: n,
        readings: indicator.measures.map { measure in
          .init(measure: measure, value: n >= indicator.minimum ? reader.value(of: measure) : .none)
        }, distribution: [])
    }
    return MeasureTable(dimension: dimension, lines: lines)
  }

  // MARK: Lines

  func line(_ indicator: Indicator, part: Category?, as category: Category) -> MeasureTable.Line {
    line(
      indicator, histogram: sum.histogram(indicator.id, .value, part: part?.key), part: part, as: category)
  }

  private func line(
    _ indicator: Indicator, histogram: Histogram, part: Category?, as category: Category
  ) -> MeasureTable.Line {
    let isMeasured = indicator.distribution != .none
    let n = isMeasured ? histogram.n : sum.total(indicator.id, part: part?.key)
    let reader = MeasureReader(
      histogram: histogram, counts: { sum.counts(indicator.id, $0, part: part?.key) },
      opening: opening.counts(indicator.id, .flow, part: part?.key))
    let isShown = n == 0 || n >= indicator.minimum
    let bins = Dictionary(uniqueKeysWithValues: histogram.bins.map { (String($0.value), $0.count) })
    return MeasureTable.Line(
      category: category, n: n,
      readings: indicator.measures.map { .init(measure: $0, value: isShown ? reader.value(of: $0) : .none) },
      distribution: isShown && isMeasured ? rows(bins, in: .value, of: indicator, n: n) : [])
  }

  // MARK: Over time

  private func trend(_ indicator: Indicator, _ dimension: FigureDimension) -> Trend {
    let counts = period.months.map { month in
      months[month].map { names.counted($0.counts(indicator.id, dimension, part: nil), in: dimension) } ?? [:]
    }
    let sizes = counts.reduce(into: [String: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    let lines = names.arranged(sizes, in: dimension).map { key in
      Trend.Line(
        category: names.category(key, in: dimension, unit: indicator.unit),
        counts: counts.map { $0[key] ?? 0 })
    }
    return Trend(indicator: indicator.id, dimension: dimension, months: period.months, lines: lines)
  }
}
