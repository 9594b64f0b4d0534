public import Desk

/// What became of a score between two measurements.
public enum ChangeClass: String, Sendable, Hashable, CaseIterable {
  /// Reliably better, and from the side of a case to the other.
  case recovered
  case improved
  case unchanged
  case deteriorated

  public var name: Text {
    switch self {
    case .recovered: Text(nl: "hersteld", en: "recovered")
    case .improved: Text(nl: "verbeterd", en: "improved")
    case .unchanged: Text(nl: "onveranderd", en: "unchanged")
    case .deteriorated: Text(nl: "verslechterd", en: "deteriorated")
    }
  }
}

/// A difference between two scores, read by a published threshold and, beside it, by the formula.
public struct ChangeReading: Sendable, Hashable {
  /// After minus before, in points.
  public let difference: Fraction
  /// The published threshold that `scoreClass` is read by; `nil` where only the formula is known.
  public let threshold: ChangeThreshold?
  /// The class by the published threshold, or by the formula where there is none.
  public let scoreClass: ChangeClass
  /// The class by Jacobson and Truax's formula; `nil` when the spread isn't known.
  public let formulaClass: ChangeClass?
  /// The difference that the formula calls reliable has to be larger than this, in points.
  public let criticalDifference: Double?
  /// Whether a person may base a decision on it.
  public let mayDecide: Bool
}
