/// A point that satisfies all rows and bounds within the solver's tolerance of about 1e-7.
public struct LinearPoint: Equatable, Sendable {
  /// One value per column.
  public let values: [Double]
  public let cost: Double

  public init(values: [Double], cost: Double) {
    self.values = values
    self.cost = cost
  }
}

/// What a solve ended with.
public enum LinearOutcome: Equatable, Sendable {
  /// Proven best (for integers: within `LinearLimits.gap`).
  case optimal(LinearPoint)
  /// Proven that no point exists.
  case infeasible
  /// The cost has no floor.
  case unbounded
  /// A limit was reached; the best point found until then, if any. Proves nothing about better points.
  case stopped(LinearPoint?)

  /// The point, proven best or not.
  public var point: LinearPoint? {
    switch self {
    case .optimal(let point): point
    case .stopped(let point): point
    case .infeasible, .unbounded: nil
    }
  }
}

/// How long a solve may take. Counted limits (iterations, nodes) end at the same place each time;
/// a limit in seconds depends on the machine and belongs to failing closed only.
public struct LinearLimits: Equatable, Sendable {
  public var seconds: Double
  /// Branch-and-bound nodes of `minimiseInteger`.
  public var nodes: Int
  /// Relative gap at which `minimiseInteger` is content: 0.5 accepts a point at most 50 % above the bound.
  public var gap: Double

  public init(seconds: Double = 60, nodes: Int = 1_000_000, gap: Double = 0) {
    self.seconds = seconds
    self.nodes = nodes
    self.gap = gap
  }
}
