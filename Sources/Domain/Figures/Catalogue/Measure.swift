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

/// A share whose whole and part are sets of categories of one dimension.
public struct CategoryShare: Sendable, Hashable {
  /// The stable name in the exchange formats.
  public let id: String
  public let name: Text
  public let dimension: FigureDimension
  /// Whether a category belongs to the part; asked of those in the whole only.
  let isPart: @Sendable (String) -> Bool
  /// Whether a category belongs to the whole.
  let isWhole: @Sendable (String) -> Bool

  init(
    id: String, name: Text, dimension: FigureDimension, part: @escaping @Sendable (String) -> Bool,
    of whole: @escaping @Sendable (String) -> Bool
  ) {
    self.id = id
    self.name = name
    self.dimension = dimension
    isPart = part
    isWhole = whole
  }

  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// How many of how many; `nil` when there is no whole.
  func share(of counts: [String: Int]) -> Share? {
    let whole = counts.filter { isWhole($0.key) }
    let part = whole.filter { isPart($0.key) }
    return Share(part.values.reduce(0, +), of: whole.values.reduce(0, +))
  }
}
