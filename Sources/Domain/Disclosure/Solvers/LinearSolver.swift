/// Opens linear and integer programs; an implementation is linked behind it, so that the pure floor needs none.
///
/// Promises of every implementation: the same model and the same calls give the same answers (no random
/// seeds, one thread), and nothing is printed.
public protocol LinearSolver: Sendable {
  /// Loads a model and keeps its factorised state for a series of related questions.
  func session(for model: LinearModel) -> any LinearSession
}

/// One loaded model that is asked again and again after small changes; each answer starts from the last basis.
///
/// Not for use from two tasks at once. Indices are those of the model: columns and rows count from 0.
public protocol LinearSession: AnyObject {
  /// Simplex iterations spent since the session opened; for explaining where time went.
  var iterations: Int { get }

  /// Changes the bounds of one column; use `±Double.infinity` for none.
  func setColumn(_ column: Int, lower: Double, upper: Double)
  /// Changes the bounds of one row; `-infinity ... infinity` switches the row off.
  func setRow(_ row: Int, lower: Double, upper: Double)
  /// Replaces the coefficients of one row, bounds untouched. Columns must be distinct.
  func setRow(_ row: Int, terms: [LinearTerm])
  /// Changes the cost of one column.
  func setCost(_ column: Int, to cost: Double)
  /// Appends a row and returns its index.
  func addRow(_ row: LinearRow) -> Int

  /// Lets the next answer start from all columns at rest instead of from the last answer. Faster when the next
  /// question has
  /// nothing to do with the last one and all columns may be zero.
  func restart()

  /// The cheapest point over the real numbers.
  func minimise(limits: LinearLimits) -> LinearOutcome
  /// The cheapest point (within the gap) whose `LinearColumn.isInteger` columns are whole numbers.
  func minimiseInteger(limits: LinearLimits) -> LinearOutcome
}
