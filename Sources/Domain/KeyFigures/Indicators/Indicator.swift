public import Desk

/// One figure of the desk: what it counts, how it may be split, and its definition.
public struct Indicator: Sendable {
  /// Whether the distribution of measured values is worth showing to a reader; data formats always hold it.
  public enum Distribution: Sendable, Hashable {
    case none, inDataOnly, shown
  }

  /// A sorting as bars.
  public struct Chart: Sendable {
    public let dimension: FigureDimension
    /// What stands above it; the name of the dimension unless given.
    public let title: Text
    /// Whether the bars stand in the order of the list instead of that of their size.
    public let keepsOrder: Bool

    public init(_ dimension: FigureDimension, _ title: Text? = nil, keepsOrder: Bool = false) {
      self.dimension = dimension
      self.title = title ?? dimension.name
      self.keepsOrder = keepsOrder
    }
  }

  /// A value set by somebody else than the desk, against which a measured value is read.
  public struct Norm: Sendable, Hashable {
    public let value: Int
    public let name: Text

    public init(value: Int, name: Text) {
      self.value = value
      self.name = name
    }
  }

  public let id: IndicatorID
  public let name: Text
  public let definition: Definition
  /// What is counted, or in which unit is measured.
  public let unit: CountedUnit
  /// What `n` counts.
  public let counted: CountedUnit
  /// The sortings of a report that is not split.
  public let dimensions: [FigureDimension]
  /// Those of them that a page shows as bars.
  public let charts: [Chart]
  /// The sorting that is shown month by month; `nil` when none is.
  public let trend: FigureDimension?
  /// The dimension that splits the measures as well, such as the product of a trajectory.
  public let measuredBy: [FigureDimension]
  public private(set) var measures: [Measure]
  public let distribution: Distribution
  /// By what it can be split; a contact has no product, for instance.
  public let breakdowns: [Breakdown]
  /// The indicator of whose facts the counts are a share, when that is not itself.
  public let base: IndicatorID?
  /// With fewer facts than this nothing is shown: a handful of marks says more about who answered than about the desk.
  public let minimum: Int
  public let norm: Norm?
  /// What the desk expects of itself, as it was talked over; kept apart from a norm of the field.
  public private(set) var expectation: Norm?

  /// The same beside what the desk expects of itself: how many lie within it is measured too.
  public func expecting(_ expectation: Norm) -> Indicator {
    var other = self
    other.expectation = expectation
    let within = Measure.within(expectation.value)
    if !other.measures.contains(within) {
      let later = other.measures.firstIndex { measure in
        if case .within(let days) = measure { days > expectation.value } else { false }
      }
      other.measures.insert(within, at: later ?? other.measures.endIndex)
    }
    return other
  }

  public init(
    _ id: IndicatorID, _ name: Text, _ definition: Definition, counted: CountedUnit, unit: CountedUnit? = nil,
    dimensions: [FigureDimension] = [], charts: [Chart] = [], trend: FigureDimension? = nil,
    measuredBy: [FigureDimension] = [], measures: [Measure] = [], distribution: Distribution = .none,
    breakdowns: [Breakdown] = Breakdown.allCases, base: IndicatorID? = nil,
    minimum: Int = 1, norm: Norm? = nil
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.unit = unit ?? counted
    self.counted = counted
    self.dimensions = dimensions
    self.charts = charts
    self.trend = trend
    self.measuredBy = measuredBy
    self.measures = measures
    self.distribution = distribution
    self.breakdowns = breakdowns
    self.base = base
    self.minimum = minimum
    self.norm = norm
  }

  /// Whether one fact can stand in several categories of a dimension, so that the shares add up to more than the whole.
  func overlaps(in dimension: FigureDimension) -> Bool {
    base != nil || dimension.overlaps
  }
}
