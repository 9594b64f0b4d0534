/// A group of people: a set of leaves in each of some dimensions, everything else summed out.
struct Group: Hashable {
  /// Ascending.
  let dims: [Int]
  /// Sorted leaf positions, one set per dimension of `dims`.
  let sets: [[Int]]

  /// Brings the dimensions into ascending order.
  init(dims: [Int], sets: [[Int]]) {
    let order = dims.indices.sorted { dims[$0] < dims[$1] }
    self.dims = order.map { dims[$0] }
    self.sets = order.map { sets[$0] }
  }

  /// The same group with another set in one dimension.
  func replacing(_ slot: Int, by set: [Int]) -> Group {
    var sets = self.sets
    sets[slot] = set
    return Group(dims: dims, sets: sets)
  }
}

/// The interval that must stay possible for a group.
struct Interval: Equatable {
  var low: Int
  var high: Int

  /// Whether it holds the other one.
  func contains(_ other: Interval) -> Bool { low <= other.low && high >= other.high }

  mutating func widen(to other: Interval) {
    low = min(low, other.low)
    high = max(high, other.high)
  }
}
