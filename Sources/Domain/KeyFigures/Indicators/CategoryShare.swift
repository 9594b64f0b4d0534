public import Desk

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

  /// - Parameters:
  ///   - part: asked of categories in the whole only.
  public init(
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
