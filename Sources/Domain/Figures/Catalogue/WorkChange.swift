public import Desk

/// Somebody's work at the start and at the end of help, as one category.
public struct WorkChange: Sendable, Hashable {
  public let start: WorkSituation
  public let end: WorkSituation

  public init(start: WorkSituation, end: WorkSituation) {
    self.start = start
    self.end = end
  }

  /// Reads `start>end`; `nil` when one of the two is no work situation.
  public init?(category: String) {
    let parts = category.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let start = WorkSituation(rawValue: parts[0]), let end = WorkSituation(rawValue: parts[1])
    else { return nil }
    self.init(start: start, end: end)
  }

  public var category: String { start.rawValue + ">" + end.rawValue }

  public var name: Text {
    Text(nl: "\(start.name.nl) → \(end.name.nl)", en: "\(start.name.en) → \(end.name.en)")
  }
}
