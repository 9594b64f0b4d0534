public import Desk

/// By what a report can be split: each fact then counts in exactly one part, so that the parts add up to the whole.
public enum Breakdown: String, Sendable, Hashable, CaseIterable {
  case unit, group, gender, age, channel, path, product

  /// The dimension whose categories are the parts.
  public var dimension: FigureDimension {
    switch self {
    case .unit: .unit
    case .group: .group
    case .gender: .gender
    case .age: .age
    case .channel: .channel
    case .path: .path
    case .product: .product
    }
  }

  public var name: Text { dimension.name }
}
