public import Desk

/// A number read from the facts of an indicator that is more than a count per category.
public enum Measure: Sendable, Hashable {
  /// Percentile by nearest rank.
  case percentile(Int)
  case mean
  /// At or below a value: waiting times of so many days at most.
  case within(Int)
  case atLeast(Int)
  case atMost(Int)
  case moreThan(Int)
  /// What had come in and not gone out by the end of the period, whenever it came.
  case stillIn
  /// What went out in the period without having been helped.
  case leftWithout
  /// A share of some categories of one dimension among other categories of it.
  case part(CategoryShare)

  /// A share of the facts in some categories of a dimension, by their keys.
  ///
  /// - Parameter whole: `nil` for all facts.
  public static func part(
    _ id: String, _ name: Text, _ dimension: FigureDimension, _ part: Set<String>, of whole: Set<String>? = nil
  ) -> Measure {
    .part(
      CategoryShare(
        id: id, name: name, dimension: dimension, part: { part.contains($0) }, of: { whole?.contains($0) ?? true }))
  }

  /// The stable name in the exchange formats.
  public var id: String {
    switch self {
    case .percentile(50): "median"
    case .percentile(let percent): "p\(percent)"
    case .mean: "mean"
    case .within(let value): "within-\(value)"
    case .atLeast(let value): "at-least-\(value)"
    case .atMost(let value): "at-most-\(value)"
    case .moreThan(let value): "more-than-\(value)"
    case .stillIn: "still-in"
    case .leftWithout: "left-without"
    case .part(let part): part.id
    }
  }
}
