/// What was measured per category of one dimension: medians, means, shares within a limit.
public struct MeasureTable: Sendable, Hashable {
  public let dimension: FigureDimension
  public let lines: [Line]

  public struct Line: Sendable, Hashable {
    public let category: Category
    /// How many facts were measured.
    public let n: Int
    public let readings: [Reading]
    /// What was measured, fact by fact; empty for shares of categories.
    public let distribution: [CountTable.Row]
  }

  /// One measure with its value.
  public struct Reading: Sendable, Hashable {
    public let measure: Measure
    public let value: Value
  }

  public enum Value: Sendable, Hashable {
    /// A whole number in the indicator's unit.
    case whole(Int)
    /// A mean, as the sum of so many facts.
    case mean(sum: Int, n: Int)
    case share(Share)
    /// A number of people or trajectories, apart from `n`.
    case stock(Int)
    /// Nothing was measured, or too little to show.
    case none
  }
}
