/// How many facts of one month share a place: the smallest thing that figures are made of.
///
/// Tallies only ever add up, over months and over parts, so that a closed month is counted once and any span of months
/// is a sum. What can't be added, such as a median, is read from the sum of a histogram.
public struct Tally: Sendable, Hashable {
  public let place: Place
  /// Never negative.
  public let count: Int

  public init(_ place: Place, _ count: Int) {
    self.place = place
    self.count = count
  }

  public struct Place: Sendable, Hashable {
    public let indicator: IndicatorID
    public let dimension: FigureDimension
    /// The part of a report that is split, such as a unit's key; empty when it is not.
    public let part: String
    /// The key of a code, or an hour, weekday or flow; empty in the dimension `total`.
    public let category: String
    /// What was measured: days, sessions, a mark; nought when the indicator only counts.
    public let value: Int

    public init(
      _ indicator: IndicatorID, _ dimension: FigureDimension, part: String = "", category: String = "", value: Int = 0
    ) {
      self.indicator = indicator
      self.dimension = dimension
      self.part = part
      self.category = category
      self.value = value
    }
  }

  /// The category of facts for which nothing was recorded.
  public static let unknown = "unknown"
}
