import Foundation

/// A level of goal attainment scaling: 0 is what was expected, -2 and -1 less, +1 and +2 more.
public enum GoalLevel: Int, Sendable, Hashable, CaseIterable, Comparable {
  case muchLess = -2
  case less = -1
  case expected = 0
  case more = 1
  case muchMore = 2

  public static func < (left: GoalLevel, right: GoalLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  public var name: Text {
    switch self {
    case .muchLess: Text(nl: "veel minder dan verwacht", en: "much less than expected")
    case .less: Text(nl: "minder dan verwacht", en: "less than expected")
    case .expected: Text(nl: "zoals verwacht", en: "as expected")
    case .more: Text(nl: "meer dan verwacht", en: "more than expected")
    case .muchMore: Text(nl: "veel meer dan verwacht", en: "much more than expected")
    }
  }
}

/// Goal attainment scaling (Kiresuk and Sherman 1968, Community Mental Health Journal 4, 443).
public enum GoalAttainment {
  /// The expected correlation between goals in the published formula.
  public static let correlation = 0.3

  /// The T-score of several goals, 50 when all came out as expected:
  /// `T = 50 + 10 Σ(w x) / √((1 - ρ) Σ w² + ρ (Σ w)²)` with ρ = 0.3.
  ///
  /// Goals without a level are left out of every sum, by convention. `nil` when no goal has a level.
  public static func tScore(_ goals: [(weight: Int, level: GoalLevel?)]) -> Double? {
    let scored = goals.compactMap { goal in goal.level.map { (weight: Double(goal.weight), level: Double($0.rawValue)) }
    }
    guard !scored.isEmpty else { return nil }
    let weighted = scored.reduce(0) { $0 + $1.weight * $1.level }
    let squares = scored.reduce(0) { $0 + $1.weight * $1.weight }
    let sum = scored.reduce(0) { $0 + $1.weight }
    return 50 + 10 * weighted / ((1 - correlation) * squares + correlation * sum * sum).squareRoot()
  }
}
