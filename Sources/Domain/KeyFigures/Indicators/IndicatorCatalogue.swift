/// The indicators of a report, in its order, with every dimension that they are sorted by.
public struct IndicatorCatalogue: Sendable {
  /// Raised whenever a counting rule changes, so that tallies kept under an older rule are not read again.
  public let version: Int
  public let indicators: [Indicator]
  private let dimensions: [String: FigureDimension]

  /// - Precondition: no indicator stands twice, and no two dimensions share a name.
  public init(version: Int, _ indicators: [Indicator]) {
    precondition(Set(indicators.map(\.id)).count == indicators.count, "an indicator stands once in a catalogue")
    self.version = version
    self.indicators = indicators
    dimensions = Dictionary(
      indicators.flatMap(\.tallied).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The dimension of a name; `nil` when no indicator is sorted by it.
  public func dimension(_ id: String) -> FigureDimension? { dimensions[id] }
}

extension Indicator {
  /// Every dimension in which tallies of it can stand.
  fileprivate var tallied: [FigureDimension] {
    let shares = measures.compactMap { measure in if case .part(let share) = measure { share.dimension } else { nil } }
    let pairs = measuredBy.flatMap { first in shares.map { FigureDimension.pair(first, $0) } }
    return [.total, .value, .flow] + dimensions + measuredBy + shares + pairs
  }
}
