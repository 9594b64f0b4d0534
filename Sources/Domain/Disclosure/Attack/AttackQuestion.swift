/// What an attacker has, and what the judge asks: all tables of all releases, who put their knowledge together, which
/// groups are judged.
public struct AttackQuestion: Sendable {
  /// A group with the interval that must stay possible for it.
  public struct Declared: Sendable {
    public let key: CellKey
    public let low: Int
    public let high: Int

    public init(key: CellKey, low: Int, high: Int) {
      self.key = key
      self.low = low
      self.high = high
    }
  }

  /// Contributors that the attacker knows: at least this many lie in the group.
  public struct Known: Sendable {
    public let key: CellKey
    public let count: Int

    public init(key: CellKey, count: Int) {
      self.key = key
      self.count = count
    }
  }

  /// Codes of one table shape of which every combination is judged, shown or not.
  public struct Shape: Equatable, Sendable {
    public let dimensions: [Int]
    public let codes: [[String]]

    public init(dimensions: [Int], codes: [[String]]) {
      self.dimensions = dimensions
      self.codes = codes
    }
  }

  public var published: PublishedTables
  /// For judging only: which groups are small, and whether an interval is exact.
  public var truth: TruthTable
  public var shapes: [Shape]
  public var declared: [Declared]
  /// Whether only the declared groups are judged.
  public var declaredOnly: Bool
  /// The interval that must stay possible for small groups: usually 0 to k.
  public var protectedLow: Int
  public var protectedHigh: Int
  public var known: [Known]

  /// The question that a tables file alone raises: every product of its codes is judged, steps between releases
  /// included.
  public init(published: PublishedTables, truth: TruthTable) {
    self.published = published
    self.truth = truth
    shapes = []
    declared = []
    declaredOnly = false
    protectedLow = 0
    protectedHigh = published.promise.threshold
    known = []
  }
}
