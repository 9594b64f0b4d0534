/// Sizes beyond which no proof is attempted.
public enum ProtectionLimits {
  /// Atoms of one block: combinations of leaf classes that can be told apart.
  public static let atoms = 60_000
  /// Groups that the rules look at in one family of tables.
  public static let groups = 4_000_000
  /// Cells of all releases over one block of dimensions: what one joint proof takes in within minutes.
  public static let cellsAtOnce = 10_000
}
