/// Finds worlds by linear programs over the changes of the atoms, integer programs where these end in fractions.
///
/// Columns: per atom that may differ, its change; the last `coalition` registrations of an atom in a column of their
/// own with a small cost, so that worlds keep somebody in every atom where that is cheap; per undecided cell its change
/// up and down, at the cell's cost.
final class LinearWitnessSolver: WitnessSolver {
  private let groups: GroupTable
  private let session: any LinearSession
  private let columns: [AtomColumns]
  private let atoms: [Int]
  private let atomOfColumn: [Int: Int]
  private var rowNumber: [Int32]
  private var changeColumns: [Int: Int]
  private let keep: Int
  private var status: [RowStatus]
  private let most: Int

  /// `status` gives every group's state at the start. Atoms that may not differ get no column.
  init(
    groups: GroupTable, solver: any LinearSolver, status: [RowStatus], mayDiffer: [Bool], promise: Promise
  ) {
    let coalition = promise.coalition
    var model = LinearModel()
    var columns = [AtomColumns](repeating: .none, count: groups.space.atomCount)
    var atoms: [Int] = []
    let most = 3 * promise.threshold
    for atom in 0..<groups.space.atomCount where mayDiffer[atom] {
      atoms.append(atom)
      columns[atom] = AtomColumns.append(
        to: &model, count: groups.population.counts[atom], kept: coalition, most: most)
    }
    var builder = LinearWitnessModel(model: model, columns: columns, groups: groups)
    var rowNumber = [Int32](repeating: -1, count: groups.count)
    var changeColumns: [Int: Int] = [:]
    var independence = RowIndependence()
    for (row, state) in status.enumerated() {
      switch state {
      case .free: continue
      case .fixed:
        if independence.admits(groups.atoms[row].map(Int.init).filter { mayDiffer[$0] }) {
          rowNumber[row] = Int32(builder.addFixed(row))
        }
      case .open(let cost):
        let (number, column) = builder.addOpen(row, cost: cost)
        rowNumber[row] = Int32(number)
        changeColumns[row] = column
      }
    }
    builder.addLinks()
    session = solver.session(for: builder.model)
    self.groups = groups
    self.columns = columns
    self.atoms = atoms
    atomOfColumn = Dictionary(
      uniqueKeysWithValues: atoms.flatMap { atom in columns[atom].all.map { ($0, atom) } })
    self.rowNumber = rowNumber
    self.changeColumns = changeColumns
    self.status = status
    self.most = most
    keep = coalition
  }

  let questionCost = 10

  func set(_ row: Int, _ new: RowStatus) {
    let number = Int(rowNumber[row])
    switch new {
    case .free:
      if number >= 0 { session.setRow(number, lower: -.infinity, upper: .infinity) }
    case .fixed, .open:
      precondition(number >= 0, "only cells that were undecided at the start can be fixed later")
      session.setRow(number, lower: 0, upper: 0)
      if let column = changeColumns[row] {
        let upper = new == .fixed ? 0 : Double.infinity
        session.setColumn(column, lower: 0, upper: upper)
        session.setColumn(column + 1, lower: 0, upper: upper)
      }
    }
    status[row] = new
  }

  func find(_ question: WitnessQuestion) -> WitnessOutcome {
    // A group that an earlier release shows cannot differ; a later rule that makes it a target comes too late.
    guard status[question.row] == .free else { return .impossible }
    let goal = goalRow(question.row)
    setFloors(question.floors)
    setCosts(question.spared, AtomColumns.sparedCost)
    let change = Double(question.change)
    session.setRow(
      goal, lower: question.change > 0 ? change : -.infinity, upper: question.change < 0 ? change : .infinity)
    defer {
      clearFloors(question.floors)
      setCosts(question.spared, AtomColumns.lastCost)
      session.setRow(goal, lower: -.infinity, upper: .infinity)
    }
    session.restart()
    let outcome = session.minimise(limits: limits)
    guard outcome != .infeasible else { return .impossible }
    guard let point = outcome.point else { return .gaveUp }
    if let world = world(point, question) { return .found(world) }
    if let world = dive(from: point, question) { return .found(world) }
    let integer = session.minimiseInteger(limits: Self.integerLimits)
    guard integer != .infeasible else { return .impossible }
    if let point = integer.point, let world = world(point, question) { return .found(world) }
    return .gaveUp
  }

  /// The row of a group, appended when the first question about it comes.
  private func goalRow(_ row: Int) -> Int {
    if rowNumber[row] >= 0 { return Int(rowNumber[row]) }
    let terms = groups.atoms[row].flatMap { columns[Int($0)].terms(1) }
    let number = session.addRow(.init(lower: -.infinity, upper: .infinity, terms: terms))
    rowNumber[row] = Int32(number)
    return number
  }

  /// Small programs end by themselves; asking the clock would cost more than their iterations.
  private var limits: LinearLimits { LinearLimits(seconds: atoms.count > Self.largestUntimed ? 20 : .infinity) }
  private static let largestUntimed = 2_000
  private static let integerLimits = LinearLimits(seconds: 20, nodes: 200, gap: 0.5)

  /// Lets an atom fall from `state` to `floor`, the last registrations at their own cost.
  private func setRoom(_ atom: Int, state: Int, floor: Int) {
    let own = columns[atom]
    guard own.exists else { return }
    let kept = own.last >= 0 ? min(keep, state) : 0
    let plain = own.last >= 0 ? state - kept : max(0, state - floor)
    session.setColumn(own.fall, lower: 0, upper: Double(plain))
    if own.last >= 0 { session.setColumn(own.last, lower: 0, upper: Double(max(0, kept - floor))) }
  }

  private func setFloors(_ floors: LeastCounts) {
    for floor in floors.all { setRoom(floor.atom, state: groups.population.counts[floor.atom], floor: floor.count) }
  }

  private func setCosts(_ spared: [Int], _ cost: Double) {
    for atom in spared where columns[atom].last >= 0 { session.setCost(columns[atom].last, to: cost) }
  }

  private func clearFloors(_ floors: LeastCounts) {
    for atom in floors.atoms { setRoom(atom, state: groups.population.counts[atom], floor: 0) }
  }

  /// Goes from fractions to whole numbers by binding, round after round, the columns that are near to one; a wrong turn
  /// ends it.
  private func dive(from start: LinearPoint, _ question: WitnessQuestion) -> World? {
    var point = start
    var bound: Set<Int> = []
    defer { for column in bound.sorted() { restore(column, question.floors) } }
    for _ in 0..<Self.longestDive {
      let near = nearFractions(point, bound)
      guard !near.isEmpty else { return world(point, question) }
      for (column, whole) in near {
        bound.insert(column)
        session.setColumn(column, lower: whole, upper: whole)
      }
      var next = session.minimise(limits: limits)
      if next == .infeasible, near.count == 1, let (column, whole) = near.first {
        let other = whole > point.values[column] ? whole - 1 : whole + 1
        session.setColumn(column, lower: other, upper: other)
        next = session.minimise(limits: limits)
      } else if next == .infeasible {
        for (column, _) in near.dropFirst() {
          bound.remove(column)
          restore(column, question.floors)
        }
        next = session.minimise(limits: limits)
      }
      guard let found = next.point else { return nil }
      point = found
    }
    return nil
  }

  private static let longestDive = 30

  /// The nearest fraction, and all others that are nearly whole.
  private func nearFractions(_ point: LinearPoint, _ bound: Set<Int>) -> [(column: Int, whole: Double)] {
    var fractions: [(column: Int, whole: Double, away: Double)] = []
    for atom in atoms {
      for column in columns[atom].all where !bound.contains(column) {
        let value = point.values[column]
        let away = abs(value - value.rounded())
        if away > 1e-5 { fractions.append((column, value.rounded(), away)) }
      }
    }
    fractions.sort { ($0.away, $0.column) < ($1.away, $1.column) }
    let near = fractions.prefix(max(1, fractions.count / 3))
    return near.map { ($0.column, $0.whole) }
  }

  private func restore(_ column: Int, _ floors: LeastCounts) {
    guard let atom = atomOfColumn[column] else { return }
    if column == columns[atom].rise { return session.setColumn(column, lower: 0, upper: Double(most)) }
    setRoom(atom, state: groups.population.counts[atom], floor: floors[atom])
  }

  private func world(_ point: LinearPoint, _ question: WitnessQuestion) -> World? {
    guard let changes = whole(point) else { return nil }
    let world = World(changes)
    return WorldCheck(groups: groups, status: status).accepts(world, question) ? world : nil
  }

  /// The whole numbers of a point, if it has only such.
  private func whole(_ point: LinearPoint) -> [World.Change]? {
    var changes: [World.Change] = []
    for atom in atoms {
      let value = columns[atom].change(in: point)
      let whole = value.rounded()
      guard abs(value - whole) < 1e-4 else { return nil }
      if whole != 0 { changes.append(.init(atom: atom, change: Int(whole))) }
    }
    return changes
  }
}
