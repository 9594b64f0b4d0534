import CCoin
import Disclosure
import Foundation
import Synchronization

/// One whole-number question to Cbc: load, limit, solve, read.
enum CoinBranching {
  /// Cbc keeps state in global variables and takes over a signal of the process: one question at a time.
  private static let turn = Mutex(())

  static func minimise(_ model: LinearModel, limits: LinearLimits) -> LinearOutcome {
    turn.withLock { _ in solve(model, limits: limits) }
  }

  private static func solve(_ model: LinearModel, limits: LinearLimits) -> LinearOutcome {
    guard let cbc = Cbc_newModel() else { preconditionFailure("Cbc gave no model: out of memory") }
    defer { Cbc_deleteModel(cbc) }
    load(model, into: cbc)
    Cbc_setParameter(cbc, "log", "0")
    Cbc_setParameter(cbc, "threads", "0")
    Cbc_setParameter(cbc, "ratioGap", String(limits.gap))
    Cbc_setParameter(cbc, "sec", String(limits.seconds))
    Cbc_setParameter(cbc, "maxNodes", String(limits.nodes))
    keepingInterrupt { _ = Cbc_solve(cbc) }
    return outcome(cbc, columns: model.columns.count)
  }

  private static func load(_ model: LinearModel, into cbc: UnsafeMutableRawPointer) {
    let matrix = ColumnMatrix(model)
    let columns = model.columns
    Cbc_loadProblem(
      cbc, Int32(columns.count), Int32(model.rows.count), matrix.starts, matrix.rows, matrix.values,
      columns.map { coin($0.lower) }, columns.map { coin($0.upper) }, columns.map(\.cost),
      model.rows.map { coin($0.lower) }, model.rows.map { coin($0.upper) })
    Cbc_setObjSense(cbc, 1)
    for (index, column) in columns.enumerated() where column.isInteger { Cbc_setInteger(cbc, Int32(index)) }
  }

  /// Cbc puts its own handler on the interrupt signal; the process must keep its own.
  private static func keepingInterrupt(_ body: () -> Void) {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    body()
    sigaction(SIGINT, &before, nil)
  }

  private static func outcome(_ cbc: UnsafeMutableRawPointer, columns: Int) -> LinearOutcome {
    let point = Cbc_bestSolution(cbc).map { start in
      LinearPoint(values: Array(UnsafeBufferPointer(start: start, count: columns)), cost: Cbc_getObjValue(cbc))
    }
    if Cbc_isProvenOptimal(cbc) != 0, let point { return .optimal(point) }
    if Cbc_isProvenInfeasible(cbc) != 0 { return .infeasible }
    if Cbc_isContinuousUnbounded(cbc) != 0 { return .unbounded }
    return .stopped(point)
  }
}
