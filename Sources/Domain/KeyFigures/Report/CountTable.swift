/// Facts counted per category of one dimension: a distribution, or one that overlaps.
public struct CountTable: Sendable, Hashable {
  public let dimension: FigureDimension
  /// The part of a split report that it is about; `nil` for the whole desk.
  public let part: Category?
  public let rows: [Row]
  /// What the shares are taken of.
  public let n: Int
  /// Whether a fact can stand in several rows, so that the counts add up to more than `n`.
  public let overlaps: Bool

  public struct Row: Sendable, Hashable {
    public let category: Category
    public let count: Int
    /// `nil` when there is nothing to take a share of.
    public let share: Share?
  }
}
