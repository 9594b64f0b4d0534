/// What a file may ask at most. Beyond it no proof can be made in reasonable time, or numbers might overflow.
public enum PlanLimits {
  /// Largest single count.
  public static let count = 1_000_000_000
  /// Dimensions of one plan.
  public static let dimensions = 12
  /// Leaves, and nodes, of one dimension.
  public static let leaves = 2_000
  /// Rows of the truth.
  public static let rows = 500_000
  /// Cells of all tables of all releases together.
  public static let cells = 60_000
  /// Releases of one plan.
  public static let releases = 240
  /// Smallest and largest k.
  public static let threshold = 2...1_000
}
