/// Tightens bounds of unknown whole numbers from sums, over and over, until nothing moves.
enum BoundPropagation {
  /// A sum of bounds of which open ones are counted apart.
  private struct Activity {
    var finite = 0
    var open = 0

    mutating func add(_ bound: Int, sign: Int) {
      if bound >= UnknownCounts.open { open += 1 } else { finite += sign * bound }
    }

    /// The sum without one of its bounds; nil when that is still open.
    func without(_ bound: Int, sign: Int) -> Int? {
      if bound >= UnknownCounts.open { return open == 1 ? finite : nil }
      return open == 0 ? finite - sign * bound : nil
    }
  }

  /// Rounds after which tightening stops even if something still moves; bounds stay valid at any time.
  static let rounds = 60

  /// False when no whole numbers satisfy the sums.
  static func tighten(low: inout [Int], high: inout [Int], sums: [UnknownCounts.Sum]) -> Bool {
    for _ in 0..<rounds {
      var moved = false
      for sum in sums {
        guard tighten(sum, &low, &high, &moved) else { return false }
      }
      if !moved { return true }
    }
    return true
  }

  private static func tighten(
    _ sum: UnknownCounts.Sum, _ low: inout [Int], _ high: inout [Int], _ moved: inout Bool
  ) -> Bool {
    var least = Activity()
    var most = Activity()
    for unknown in sum.plus {
      least.add(low[unknown], sign: 1)
      most.add(high[unknown], sign: 1)
    }
    for unknown in sum.minus {
      least.add(high[unknown], sign: -1)
      most.add(low[unknown], sign: -1)
    }
    if least.open == 0, least.finite > sum.high { return false }
    if most.open == 0, most.finite < sum.low { return false }
    // Bounds as they were when the activities were added up: weaker than adding again, never wrong.
    let plus = sum.plus.map { (low[$0], high[$0]) }
    let minus = sum.minus.map { (low[$0], high[$0]) }
    let isClosed = sum.high < UnknownCounts.open
    for (unknown, (oldLow, oldHigh)) in zip(sum.plus, plus) {
      if isClosed, let rest = least.without(oldLow, sign: 1) { lower(&high[unknown], to: sum.high - rest, &moved) }
      if let rest = most.without(oldHigh, sign: 1) { raise(&low[unknown], to: sum.low - rest, &moved) }
      if low[unknown] > high[unknown] { return false }
    }
    for (unknown, (oldLow, oldHigh)) in zip(sum.minus, minus) {
      if let rest = most.without(oldLow, sign: -1) { lower(&high[unknown], to: rest - sum.low, &moved) }
      if isClosed, let rest = least.without(oldHigh, sign: -1) { raise(&low[unknown], to: rest - sum.high, &moved) }
      if low[unknown] > high[unknown] { return false }
    }
    return true
  }

  private static func lower(_ bound: inout Int, to value: Int, _ moved: inout Bool) {
    if value < bound { (bound, moved) = (value, true) }
  }

  private static func raise(_ bound: inout Int, to value: Int, _ moved: inout Bool) {
    if value > bound { (bound, moved) = (value, true) }
  }
}
