/// The unknowns of an attack, split into components, with the known people of a coalition put on top.
final class AttackSystem {
  /// How a group lies over the unknowns.
  struct Shape {
    /// Sum of the fixed unknowns that lie wholly inside.
    var fixed = 0
    /// Unknowns wholly inside, by component, as positions in it.
    var whole: [Int: [Int]] = [:]
    /// Unknowns of which only some atoms lie inside: they can be empty there or full there.
    var partFixed: [Int] = []
    var part: [Int: [Int]] = [:]
    /// The block in which the group is seen, and its atoms there.
    var block = 0
    var atoms: Set<Int> = []
  }

  /// The two ends of a group, rounded inwards, and the points that show them.
  struct Range {
    var low: Int
    var high: Int?
    /// For each end the component points behind it.
    var lowPoints: [(component: Int, point: Int?)] = []
    var highPoints: [(component: Int, point: Int?)] = []
  }

  let counts: UnknownCounts
  private(set) var components: [AttackComponent] = []
  /// Component and position of each unknown; −1 for fixed ones.
  private(set) var place: [(component: Int, position: Int)]

  var programs: Int { components.reduce(0) { $0 + $1.programs } }

  init(_ counts: UnknownCounts, solver: any LinearSolver) {
    self.counts = counts
    let split = ComponentSplit(counts)
    place = split.place
    components = split.members.indices.map { index in
      let members = split.members[index]
      return AttackComponent(
        low: members.map { counts.low[$0] }, high: members.map { counts.high[$0] }, sums: split.sums[index],
        solver: solver)
    }
  }

  /// Nil when no block knows all dimensions of the group.
  func shape(of key: CellKey) -> Shape? {
    guard let block = counts.grids.firstIndex(where: { $0.holds(key) }) else { return nil }
    var shape = Shape()
    shape.block = block
    shape.atoms = Set(counts.grids[block].atoms(of: key))
    var inside: [Int: Int] = [:]
    for atom in shape.atoms { inside[Int(counts.unknownOfAtom[block][atom]), default: 0] += 1 }
    for (unknown, atoms) in inside.sorted(by: { $0.key < $1.key }) {
      let (component, position) = place[unknown]
      switch (component < 0, atoms == counts.atomCount[unknown]) {
      case (true, true): shape.fixed += counts.low[unknown]
      case (true, false): shape.partFixed.append(unknown)
      case (false, true): shape.whole[component, default: []].append(position)
      case (false, false): shape.part[component, default: []].append(position)
      }
    }
    return shape
  }

  /// The interval of a group for a coalition whose people are `seats`.
  ///
  /// - Parameter enough: interval that is wide enough, so that search may stop there; nil asks for the true ends.
  func range(
    of shape: Shape, seats: CoalitionPlaces, enough: (low: Int, high: Int)?
  ) throws(AttackRefusal) -> Range {
    var range = Range(low: 0, high: 0)
    let single = shape.whole.keys.count + shape.part.keys.filter { shape.whole[$0] == nil }.count == 1
    let constantLow = shape.fixed + seats.insidePart
    let low = try end(shape, seats, greatest: false, enough: single ? enough.map { Double($0.low - constantLow) } : nil)
    range.low = constantLow + Int(((low.value ?? 0) - 1e-4).rounded(.up))
    range.lowPoints = low.points
    let constantHigh = shape.fixed + shape.partFixed.reduce(0) { $0 + counts.low[$1] } - seats.outsidePart
    let high = try end(
      shape, seats, greatest: true, enough: single ? enough.map { Double($0.high - constantHigh) } : nil)
    range.high = high.value.map { constantHigh + Int(($0 + 1e-4).rounded(.down)) }
    range.highPoints = high.points
    return range
  }

  private func end(
    _ shape: Shape, _ seats: CoalitionPlaces, greatest: Bool, enough: Double?
  ) throws(AttackRefusal) -> (value: Double?, points: [(component: Int, point: Int?)]) {
    var total: Double? = 0
    var points: [(component: Int, point: Int?)] = []
    let touched = Set(shape.whole.keys).union(greatest ? Set(shape.part.keys) : [])
    for component in touched.sorted() {
      let unknowns = (shape.whole[component] ?? []) + (greatest ? shape.part[component] ?? [] : [])
      let extreme = try components[component].extreme(
        of: unknowns, greatest: greatest, floors: seats.floors[component] ?? [:], enough: enough)
      points.append((component, extreme.point))
      if let value = extreme.value, let sum = total { total = sum + value } else { total = nil }
    }
    return (total, points)
  }
}
