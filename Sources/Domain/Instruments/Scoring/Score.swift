public import Desk

/// What a form comes to. It is never more than a reading: a person decides.
public struct Score: Sendable, Hashable {
  public let instrument: String
  public let version: String
  /// `nil` when the instrument has no total.
  public let total: ScaleScore?
  public let subscales: [ScaleScore]
  /// One for each cut-off set, or for the chosen set alone.
  public let classes: [Classification]
  public let flags: [ScoreFlag]
  /// Items without an answer, except those that another answer made needless.
  public let missing: [Int]

  public func scale(_ id: String) -> ScaleScore? {
    if let total, total.id == id { return total }
    return subscales.first { $0.id == id }
  }
}

/// The score of one scale.
public struct ScaleScore: Sendable, Hashable {
  public let id: String
  /// `nil` when answers are missing and no rule of the instrument fills them in.
  public let value: Fraction?
  /// The lowest and the highest that it can be, whatever the missing answers are.
  public let bounds: ClosedRange<Fraction>
  /// Missing answers were counted as the mean of the others, by the instrument's rule.
  public let isProrated: Bool
}

/// The class of a score in one cut-off set.
public struct Classification: Sendable, Hashable {
  public let set: CutoffSet
  /// The classes that it can be, in the order of the set; more than one when missing answers make the difference.
  public let possible: [ScoreClass]
  /// The instrument and the set are both fit to base a person's decision on.
  public let mayDecide: Bool

  /// The class; `nil` when missing answers make the difference.
  public var scoreClass: ScoreClass? { possible.count == 1 ? possible.first : nil }

  /// Whether it asks for a decision; `nil` when missing answers make the difference.
  public var isPositive: Bool? {
    if possible.allSatisfy(\.isPositive) { return true }
    return possible.contains(where: \.isPositive) ? nil : false
  }
}

/// Something to act on or to read beside the score.
public struct ScoreFlag: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Opens the safety route now.
    case safety
    /// A safety item was left open: ask it.
    case ask
    /// A reading that belongs with the score.
    case remark
  }

  public let kind: Kind
  /// The item that it comes from.
  public let item: Int?
  /// A code for a remark, else the kind.
  public let id: String
  public let text: Text
}
