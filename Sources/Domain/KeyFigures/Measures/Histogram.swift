/// How often each whole number occurred. Histograms add up, so that closed months can be merged without their facts.
public struct Histogram: Sendable, Hashable {
  /// The values that occurred, in rising order, each with how often.
  public let bins: [Bin]
  /// How many facts there are.
  public let n: Int

  public struct Bin: Sendable, Hashable {
    public let value: Int
    public let count: Int
  }

  /// Values with a count of nought or less are left out.
  public init(_ counts: [Int: Int]) {
    bins = counts.filter { $0.value > 0 }.map { Bin(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
    n = bins.reduce(0) { $0 + $1.count }
  }

  /// Percentile by nearest rank: the smallest value with at least that percentage of the facts at or below it, so the
  /// ⌈percent · n / 100⌉-th of the facts in order. Always a value that occurred; `nil` when there is none.
  ///
  /// The median is the 50th percentile; for an even number of facts that is the lower of the two in the middle.
  public func percentile(_ percent: Int) -> Int? {
    precondition((1...100).contains(percent), "a percentile lies between 1 and 100")
    let rank = (percent * n + 99) / 100
    var passed = 0
    for bin in bins {
      passed += bin.count
      if passed >= rank { return bin.value }
    }
    return nil
  }

  /// The sum of all facts; divided by `n` it is the mean.
  public var sum: Int {
    bins.reduce(0) { $0 + $1.value * $1.count }
  }

  /// How many facts lie in a range.
  public func count(in range: some RangeExpression<Int>) -> Int {
    bins.reduce(0) { range.contains($1.value) ? $0 + $1.count : $0 }
  }
}
