/// Unknowns that hang together through sums, loaded into one linear program that is asked again and again.
final class AttackComponent {
  /// How far out a sum of unknowns can be pushed.
  struct Extreme {
    /// Nil when there is no upper end.
    let value: Double?
    /// The point that shows it, when it is kept.
    let point: Int?
  }

  /// Beyond this a count is taken as unbounded; far above any count that a desk has.
  static let endless = 1e7
  private static let tolerance = 1e-5
  /// Bytes of kept points after which no more are kept.
  private static let largestMemory = 100_000_000

  private let low: [Double]
  private let high: [Double]
  private let session: any LinearSession
  /// Points found so far; many questions are answered by one of them.
  private(set) var points: [[Float]] = []
  private(set) var programs = 0

  /// - Parameters:
  ///   - low, high: bounds per unknown of this component.
  ///   - sums: over positions in this component, constants moved to the bounds.
  init(low: [Int], high: [Int], sums: [UnknownCounts.Sum], solver: any LinearSolver) {
    self.low = low.map(Double.init)
    self.high = high.map { $0 >= UnknownCounts.open ? Self.endless : Double($0) }
    let columns = zip(self.low, self.high).map { LinearColumn(lower: $0, upper: $1) }
    let rows = sums.map { sum in
      LinearRow(
        lower: Double(sum.low), upper: sum.high >= UnknownCounts.open ? .infinity : Double(sum.high),
        terms: sum.plus.map { LinearTerm($0, 1) } + sum.minus.map { LinearTerm($0, -1) })
    }
    session = solver.session(for: LinearModel(columns: columns, rows: rows))
  }

  /// The least (or greatest) possible sum of some unknowns.
  ///
  /// - Parameters:
  ///   - floors: counts that the attacker knows for certain, by unknown.
  ///   - enough: a value at which further search is pointless; nil asks for the true extreme.
  func extreme(
    of unknowns: [Int], greatest: Bool, floors: [Int: Int], enough: Double?
  ) throws(AttackRefusal) -> Extreme {
    let limit = unknowns.reduce(0.0) { $0 + (greatest ? high[$1] : max(low[$1], Double(floors[$1] ?? 0))) }
    let goal = greatest ? min(limit, enough ?? limit) : max(limit, enough ?? limit)
    for (index, point) in points.enumerated().reversed() where keeps(point, floors) {
      let value = unknowns.reduce(0.0) { $0 + Double(point[$1]) }
      if greatest ? value >= goal - Self.tolerance : value <= goal + Self.tolerance {
        return Extreme(value: value >= Self.endless / 10 ? nil : value, point: index)
      }
    }
    return try solve(unknowns, greatest, floors)
  }

  /// Whether a point leaves the known people in place.
  private func keeps(_ point: [Float], _ floors: [Int: Int]) -> Bool {
    floors.allSatisfy { Double(point[$0.key]) >= Double($0.value) - Self.tolerance }
  }

  private func solve(_ unknowns: [Int], _ greatest: Bool, _ floors: [Int: Int]) throws(AttackRefusal) -> Extreme {
    for (unknown, floor) in floors {
      session.setColumn(unknown, lower: max(low[unknown], Double(floor)), upper: high[unknown])
    }
    for unknown in unknowns { session.setCost(unknown, to: greatest ? -1 : 1) }
    let outcome = session.minimise(limits: LinearLimits(seconds: 120))
    for unknown in unknowns { session.setCost(unknown, to: 0) }
    for unknown in floors.keys { session.setColumn(unknown, lower: low[unknown], upper: high[unknown]) }
    programs += 1
    guard case .optimal(let point) = outcome else {
      throw outcome == .infeasible ? .contradictoryTables : .solverStopped
    }
    let value = unknowns.reduce(0.0) { $0 + point.values[$1] }
    var kept: Int?
    if points.count * low.count * 4 < Self.largestMemory {
      kept = points.count
      points.append(point.values.map { Float($0) })
    }
    return Extreme(value: value >= Self.endless / 10 ? nil : value, point: kept)
  }
}
