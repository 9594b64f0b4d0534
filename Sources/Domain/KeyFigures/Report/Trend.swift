/// The facts of each month of the period, per category of one dimension.
public struct Trend: Sendable, Hashable {
  public let indicator: IndicatorID
  public let dimension: FigureDimension
  public let months: [Month]
  public let lines: [Line]

  public struct Line: Sendable, Hashable {
    public let category: Category
    /// One count per month.
    public let counts: [Int]
  }

  /// All categories together, month by month.
  public var totals: [Int] {
    months.indices.map { month in lines.reduce(0) { $0 + $1.counts[month] } }
  }
}
