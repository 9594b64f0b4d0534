/// Finds worlds by linear programs over the changes of the atoms, integer programs where these end in fractions.
///
/// Columns: per atom that may differ, its change; the last `coalition` registrations of an atom in a column of their own with a small cost, so
/// that worlds keep somebody in every atom where that is cheap; per undecided cell its change up and down, at the cell's cost.
final class LinearWitnessSolver: WitnessSolver {
  private let groups: GroupTable
  private let session: any LinearSession
  /// The columns of each atom: first the plain one, then the one of its last registrations.
  private let columns: [(plain: Int, last: Int)]
  private let atoms: [Int]
  private var rowNumber: [Int32]
  private var changeColumns: [Int: Int]
  private let keep: Int
  private var status: [RowStatus]
  private let most: Int

  /// `status` gives every group's state at the start; questions will be about `targets` only. Atoms that may not differ get no column.
  init(
    groups: GroupTable, solver: any LinearSolver, status: [RowStatus], targets: [Int], mayDiffer: [Bool], promise: Promise
  ) {
    let coalition = promise.coalition
    var model = LinearModel()
    var columns = [(plain: Int, last: Int)](repeating: (-1, -1), count: groups.space.atomCount)
    var atoms: [Int] = []
    let most = 3 * promise.threshold
    for atom in 0..<groups.space.atomCount where mayDiffer[atom] {
      let count = groups.population.counts[atom]
      let last = min(coalition, count)
      atoms.append(atom)
      columns[atom].plain = model.columns.count
      model.columns.append(
        .init(lower: -Double(count - last), upper: Double(most), cost: 0, isInteger: true))
      if last > 0 {
        columns[atom].last = model.columns.count
        model.columns.append(.init(lower: -Double(last), upper: 0, cost: -Self.lastCost, isInteger: true))
      }
    }
    var builder = LinearWitnessModel(model: model, columns: columns, groups: groups)
    var rowNumber = [Int32](repeating: -1, count: groups.count)
    var changeColumns: [Int: Int] = [:]
    for (row, state) in status.enumerated() {
      switch state {
      case .free: continue
      case .fixed: rowNumber[row] = Int32(builder.addFixed(row))
      case .open(let cost):
        let (number, column) = builder.addOpen(row, cost: cost)
        rowNumber[row] = Int32(number)
        changeColumns[row] = column
      }
    }
    builder.addLinks()
    for row in targets where rowNumber[row] < 0 { rowNumber[row] = Int32(builder.addFree(row)) }
    session = solver.session(for: builder.model)
    self.groups = groups
    self.columns = columns
    self.atoms = atoms
    self.rowNumber = rowNumber
    self.changeColumns = changeColumns
    self.status = status
    self.most = most
    keep = coalition
  }

  /// Cost of taking one of the last registrations of an atom.
  private static let lastCost = 0.02

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

  nonisolated(unsafe) static var calls = 0
  nonisolated(unsafe) static var integerCalls = 0
  func find(_ question: WitnessQuestion) -> WitnessAnswer {
    Self.calls += 1
    let goal = Int(rowNumber[question.row])
    precondition(goal >= 0 && status[question.row] == .free, "questions are about hidden groups that were announced")
    setFloors(question.floors)
    let change = Double(question.change)
    session.setRow(
      goal, lower: question.change > 0 ? change : -.infinity, upper: question.change < 0 ? change : .infinity)
    defer {
      clearFloors(question.floors)
      session.setRow(goal, lower: -.infinity, upper: .infinity)
    }
    let outcome = session.minimise(limits: Self.limits)
    guard outcome != .infeasible else { return .impossible }
    if let point = outcome.point, let world = world(point, question) { return .found(world) }
    Self.integerCalls += 1
    let integer = session.minimiseInteger(limits: Self.integerLimits)
    guard integer != .infeasible else { return .impossible }
    if let point = integer.point, let world = world(point, question) { return .found(world) }
    return .gaveUp
  }

  private static let limits = LinearLimits(seconds: 20)
  private static let integerLimits = LinearLimits(seconds: 20, nodes: 200, gap: 0.5)

  private func setFloors(_ floors: [Int: Int]) {
    for (atom, floor) in floors.sorted(by: { $0.key < $1.key }) where columns[atom].plain >= 0 {
      let count = groups.population.counts[atom]
      let last = min(keep, count)
      session.setColumn(columns[atom].last, lower: -Double(max(0, last - floor)), upper: 0)
    }
  }

  private func clearFloors(_ floors: [Int: Int]) {
    for (atom, _) in floors.sorted(by: { $0.key < $1.key }) where columns[atom].plain >= 0 {
      session.setColumn(columns[atom].last, lower: -Double(min(keep, groups.population.counts[atom])), upper: 0)
    }
  }

  /// The whole numbers of a point, if it has any that satisfy everything exactly.
  private func world(_ point: LinearPoint, _ question: WitnessQuestion) -> World? {
    var changes: [World.Change] = []
    for atom in atoms {
      var value = point.values[columns[atom].plain]
      if columns[atom].last >= 0 { value += point.values[columns[atom].last] }
      let whole = value.rounded()
      guard abs(value - whole) < 1e-4 else { return nil }
      if whole != 0 { changes.append(.init(atom: atom, change: Int(whole))) }
    }
    let world = World(changes)
    return WorldCheck(groups: groups, status: status).accepts(world, question) ? world : nil
  }
}
