public import Desk

/// One published way to divide scores into classes, valid for the people that it was found in.
public struct CutoffSet: Sendable, Hashable {
  public let id: String
  public let name: Text
  /// Author and year, or where the custom comes from.
  public let source: String
  /// In whom it was found.
  public let population: Text
  public let basis: Basis
  /// The set that is used when nobody chose one.
  public var isDefault = false
  public var validity = Validity.validated

  /// What the classes are made of.
  public enum Basis: Sendable, Hashable {
    /// Bands of one scale, lowest first; a score belongs to the last band that it reaches.
    case bands(scale: String, [Band])
    /// The first rule that holds gives the class; `otherwise` when none does. Since a higher score can only make a rule
    /// true, the class of an incomplete form lies between those of its lowest and its highest completion.
    case rules([ClassRule], otherwise: ScoreClass)
  }

  /// All classes, in their order.
  public var classes: [ScoreClass] {
    switch basis {
    case .bands(_, let bands): bands.map(\.scoreClass)
    case .rules(let rules, let otherwise): rules.map(\.scoreClass) + [otherwise]
    }
  }
}

/// A class that a score falls in.
public struct ScoreClass: Sendable, Hashable {
  public let id: String
  public let name: Text
  /// Asks for a person's decision.
  public let isPositive: Bool

  public init(_ id: String, _ name: Text, positive isPositive: Bool = false) {
    self.id = id
    self.name = name
    self.isPositive = isPositive
  }
}

/// A band of a scale, from a score upwards.
public struct Band: Sendable, Hashable {
  /// The lowest score of the band; `nil` for the lowest band.
  public let from: Fraction?
  /// Whether the score has to be higher than `from`.
  public let isAbove: Bool
  public let scoreClass: ScoreClass

  public init(from: Fraction?, above isAbove: Bool = false, _ scoreClass: ScoreClass) {
    self.from = from
    self.isAbove = isAbove
    self.scoreClass = scoreClass
  }

  func contains(_ score: Fraction) -> Bool {
    guard let from else { return true }
    return isAbove ? score > from : score >= from
  }
}

/// A class and the rule over items that gives it.
public struct ClassRule: Sendable, Hashable {
  public let scoreClass: ScoreClass
  public let rule: Rule

  public init(_ scoreClass: ScoreClass, when rule: Rule) {
    self.scoreClass = scoreClass
    self.rule = rule
  }
}

/// A rule over the scores of single items; a higher score never makes it false.
public indirect enum Rule: Sendable, Hashable {
  /// At least so many of the items score this much or more.
  case reach([Int], score: Int, count: Int)
  case all([Rule])
  case any([Rule])

  /// The item scores at least this much.
  public static func item(_ number: Int, _ score: Int) -> Rule { .reach([number], score: score, count: 1) }

  /// Whether it holds for these scores, one per item.
  func holds(_ scores: [Int]) -> Bool {
    switch self {
    case .reach(let items, let score, let count): items.count { scores[$0 - 1] >= score } >= count
    case .all(let rules): rules.allSatisfy { $0.holds(scores) }
    case .any(let rules): rules.contains { $0.holds(scores) }
    }
  }
}
