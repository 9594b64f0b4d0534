/// Reads the measures of one line of a report from its sums.
struct MeasureReader {
  let histogram: Histogram
  /// The facts per category of a dimension, in the period.
  let counts: (FigureDimension) -> [String: Int]
  /// Who was waiting, or what was open, on the eve of the period: tallies of the dimension `flow`.
  let opening: [String: Int]

  func value(of measure: Measure) -> MeasureTable.Value {
    switch measure {
    case .percentile(let percent): histogram.percentile(percent).map { .whole($0) } ?? .none
    case .mean: histogram.n > 0 ? .mean(sum: histogram.sum, n: histogram.n) : .none
    case .within(let limit): share(in: ...limit)
    case .atLeast(let limit): share(in: limit...)
    case .atMost(let limit): share(in: ...limit)
    case .moreThan(let limit): share(in: (limit + 1)...)
    case .stillIn: .stock(stock)
    case .leftWithout: .stock(counts(.flow)[Flow.left.rawValue] ?? 0)
    case .part(let part): part.share(of: counts(part.dimension)).map { .share($0) } ?? .none
    }
  }

  private func share(in range: some RangeExpression<Int>) -> MeasureTable.Value {
    Share(histogram.count(in: range), of: histogram.n).map { .share($0) } ?? .none
  }

  /// All that came less all that went, up to the end of the period.
  private var stock: Int {
    let flows = counts(.flow).merging(opening, uniquingKeysWith: +)
    return (flows[Flow.came.rawValue] ?? 0) - (flows[Flow.helped.rawValue] ?? 0) - (flows[Flow.left.rawValue] ?? 0)
  }
}
