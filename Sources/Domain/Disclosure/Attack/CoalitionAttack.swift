/// Looks for contributors who, by what they know of themselves, learn more about a group than promised.
///
/// Starts from nobody and a point that shows the interval wide enough. Only people whom that point has moved away can
/// spoil it, so only they join
/// next. Within the budget every coalition of the size is covered.
struct CoalitionAttack {
  private let system: AttackSystem
  private let truth: TruthTable
  private let size: Int
  /// For each component and position (or −1 and a fixed unknown) the rows of the truth that sit there.
  private var rowsAt: [[Int]: [Int]] = [:]
  private(set) var findings: [AttackReport.Finding] = []
  private(set) var tried = 0
  private(set) var isComplete = true
  private var budget = 0

  init(system: AttackSystem, truth: TruthTable, size: Int) {
    self.system = system
    self.truth = truth
    self.size = size
    guard size > 0 else { return }
    for (number, row) in truth.rows.enumerated() {
      for block in system.counts.grids.indices {
        let atom = system.counts.grids[block].atom(ofJoint: row.leaf)
        let unknown = Int(system.counts.unknownOfAtom[block][atom])
        let (component, position) = system.place[unknown]
        rowsAt[[component, component < 0 ? unknown : position], default: []].append(number)
      }
    }
  }

  /// Attacks one group; at most one finding per group is kept.
  mutating func attack(_ target: JudgedGroups.Target, shape: AttackSystem.Shape) throws(AttackRefusal) {
    budget = Attack.coalitionsPerTarget
    if let finding = try broken(target, shape, members: []) { findings.append(finding) }
    if budget <= 0 { isComplete = false }
  }

  private mutating func broken(
    _ target: JudgedGroups.Target, _ shape: AttackSystem.Shape, members: [Int]
  ) throws(AttackRefusal) -> AttackReport.Finding? {
    guard budget > 0 else { return nil }
    budget -= 1
    tried += 1
    let leaves = members.map { truth.rows[$0].leaf }
    let seats = CoalitionPlaces(leaves, shape: shape, system: system)
    let low = max(target.low, seats.own)
    let range = try system.range(of: shape, seats: seats, enough: (low, target.high))
    if range.low > low || (range.high ?? .max) < target.high {
      return .init(
        key: target.key, low: range.low, high: range.high, promisedLow: low, promisedHigh: target.high,
        own: seats.own, coalition: leaves)
    }
    guard members.count < size else { return nil }
    for row in spoilers(range, shape: shape, members: members, seats: seats) {
      if let finding = try broken(target, shape, members: members + [row]) { return finding }
    }
    return nil
  }

  /// People whom one of the points has moved away, so that the point no longer holds when they join.
  private func spoilers(
    _ range: AttackSystem.Range, shape: AttackSystem.Shape, members: [Int], seats: CoalitionPlaces
  ) -> [Int] {
    var rows = Set(sharers(shape).filter { canJoin($0, members) })
    let free = size - members.count
    for (component, point) in range.lowPoints + range.highPoints {
      guard let point else { continue }
      let values = system.components[component].points[point]
      for (position, value) in values.enumerated() {
        let taken = seats.floors[component]?[position] ?? 0
        guard Double(value) < Double(taken + free) - 1e-4 else { continue }
        rows.formUnion((rowsAt[[component, position]] ?? []).filter { canJoin($0, members) })
      }
    }
    return rows.sorted()
  }

  private func canJoin(_ row: Int, _ members: [Int]) -> Bool {
    members.count { $0 == row } < truth.rows[row].count
  }

  /// People in unknowns that the group shares with others: where they sit, the group cannot be.
  private func sharers(_ shape: AttackSystem.Shape) -> [Int] {
    let fixed = shape.partFixed.flatMap { rowsAt[[-1, $0]] ?? [] }
    return fixed + shape.part.flatMap { component, positions in positions.flatMap { rowsAt[[component, $0]] ?? [] } }
  }
}
