public import Desk

/// What counts as change between two scores of one instrument.
public struct ChangeRule: Sendable, Hashable {
  /// The scale that is compared.
  public let scale: String
  public let higherIsBetter: Bool
  /// Published thresholds; the first is used unless another is chosen.
  public let thresholds: [ChangeThreshold]
  /// What Jacobson and Truax's formula needs; `nil` where no figures are known.
  public var spread: Spread?

  public init(scale: String = "total", higherIsBetter: Bool, thresholds: [ChangeThreshold], spread: Spread? = nil) {
    self.scale = scale
    self.higherIsBetter = higherIsBetter
    self.thresholds = thresholds
    self.spread = spread
  }
}

/// A published amount of change that is more than chance.
public struct ChangeThreshold: Sendable, Hashable {
  public let id: String
  /// Reached by a difference of this many points or more.
  public let points: Fraction
  /// The border of recovery: below it when lower is better, from it upwards when higher is better.
  /// `nil` when none is known.
  public let recovery: Fraction?
  public let source: String
  public let population: Text
  public var validity: Validity

  public init(
    id: String, points: Fraction, recovery: Fraction?, source: String, population: Text, validity: Validity = .validated
  ) {
    self.id = id
    self.points = points
    self.recovery = recovery
    self.source = source
    self.population = population
    self.validity = validity
  }
}

/// The spread of a score in a population and its reliability.
public struct Spread: Sendable, Hashable {
  /// Standard deviation in points.
  public let deviation: Double
  /// Reliability from 0 to 1.
  public let reliability: Double
  public let source: String

  public init(deviation: Double, reliability: Double, source: String) {
    self.deviation = deviation
    self.reliability = reliability
    self.source = source
  }
}
