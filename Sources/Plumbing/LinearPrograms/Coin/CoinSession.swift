import CCoin
import Disclosure

/// A model loaded into CLP. Cbc gets a copy of it when whole numbers are asked.
final class CoinSession: LinearSession {
  /// What happened since the last answer; decides which simplex has a good starting point.
  private struct Changes {
    var bounds = false
    var costs = false
    var matrix = false
  }

  private let clp: UnsafeMutableRawPointer
  /// The present state of the model, which CLP's own copy mirrors.
  private var model: LinearModel
  private var changes = Changes()
  private var solvedOnce = false
  private(set) var iterations = 0

  init(_ model: LinearModel) {
    guard let clp = Clp_newModel() else { preconditionFailure("CLP gave no model: out of memory") }
    self.clp = clp
    self.model = model
    Clp_setLogLevel(clp, 0)
    Clp_scaling(clp, 0)
    Clp_setOptimizationDirection(clp, 1)
    let columns = model.columns
    let matrix = ColumnMatrix(model)
    Clp_loadProblem(
      clp, Int32(columns.count), Int32(model.rows.count), matrix.starts, matrix.rows, matrix.values,
      columns.map { coin($0.lower) }, columns.map { coin($0.upper) }, columns.map(\.cost),
      model.rows.map { coin($0.lower) }, model.rows.map { coin($0.upper) })
  }

  deinit { Clp_deleteModel(clp) }

  func setColumn(_ column: Int, lower: Double, upper: Double) {
    model.columns[column].lower = lower
    model.columns[column].upper = upper
    Clp_columnLower(clp)[column] = coin(lower)
    Clp_columnUpper(clp)[column] = coin(upper)
    changes.bounds = true
  }

  func setRow(_ row: Int, lower: Double, upper: Double) {
    model.rows[row].lower = lower
    model.rows[row].upper = upper
    Clp_rowLower(clp)[row] = coin(lower)
    Clp_rowUpper(clp)[row] = coin(upper)
    changes.bounds = true
  }

  func setRow(_ row: Int, terms: [LinearTerm]) {
    for term in model.rows[row].terms { Clp_modifyCoefficient(clp, Int32(row), Int32(term.column), 0, false) }
    for term in terms { Clp_modifyCoefficient(clp, Int32(row), Int32(term.column), term.coefficient, false) }
    model.rows[row].terms = terms
    changes.matrix = true
  }

  func setCost(_ column: Int, to cost: Double) {
    model.columns[column].cost = cost
    Clp_objective(clp)[column] = cost
    changes.costs = true
  }

  func addRow(_ row: LinearRow) -> Int {
    let starts: [Int32] = [0, Int32(row.terms.count)]
    Clp_addRows(
      clp, 1, [coin(row.lower)], [coin(row.upper)], starts, row.terms.map { Int32($0.column) },
      row.terms.map(\.coefficient))
    model.rows.append(row)
    changes.matrix = true
    return model.rows.count - 1
  }

  func minimise(limits: LinearLimits) -> LinearOutcome {
    guard !model.columns.isEmpty else { return emptyOutcome() }
    // Without a limit CLP need not read the clock at every iteration.
    Clp_setMaximumSeconds(clp, limits.seconds.isFinite ? limits.seconds : -1)
    let before = Clp_numberIterations(clp)
    if !solvedOnce {
      Clp_initialSolve(clp)
    } else if changes.costs && !changes.bounds {
      Clp_primal(clp, 0)
    } else {
      Clp_dual(clp, 0)
    }
    if solvedOnce, Clp_status(clp) == 1 || Clp_status(clp) > 3 { solveFromScratch() }
    iterations += Int(max(0, Clp_numberIterations(clp) - before))
    solvedOnce = true
    changes = Changes()
    return outcome()
  }

  func minimiseInteger(limits: LinearLimits) -> LinearOutcome {
    guard !model.columns.isEmpty else { return emptyOutcome() }
    return CoinBranching.minimise(model, limits: limits)
  }

  func restart() {
    for row in 0..<Int32(model.rows.count) { Clp_setRowStatus(clp, row, 1) }
    for (index, column) in model.columns.enumerated() {
      Clp_setColumnStatus(clp, Int32(index), column.lower.isFinite ? 3 : column.upper.isFinite ? 2 : 0)
    }
  }

  /// A basis that has drifted can look infeasible; only a fresh one is believed.
  private func solveFromScratch() {
    restart()
    Clp_primal(clp, 0)
  }

  private func outcome() -> LinearOutcome {
    switch Clp_status(clp) {
    case 0: .optimal(point())
    case 1: .infeasible
    case 2: .unbounded
    default: .stopped(Clp_primalFeasible(clp) != 0 ? point() : nil)
    }
  }

  private func point() -> LinearPoint {
    let values = UnsafeBufferPointer(start: Clp_getColSolution(clp), count: model.columns.count)
    return LinearPoint(values: Array(values), cost: Clp_getObjValue(clp))
  }

  /// Without columns every row must allow zero; CLP is not asked.
  private func emptyOutcome() -> LinearOutcome {
    model.rows.allSatisfy { $0.lower <= 0 && $0.upper >= 0 } ? .optimal(.init(values: [], cost: 0)) : .infeasible
  }
}

/// COIN-OR's infinity is the largest finite number.
func coin(_ bound: Double) -> Double {
  bound.isFinite ? bound : bound < 0 ? -Double.greatestFiniteMagnitude : Double.greatestFiniteMagnitude
}
