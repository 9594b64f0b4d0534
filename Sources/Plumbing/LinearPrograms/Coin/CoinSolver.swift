public import Disclosure

/// Linear programs by CLP (simplex with warm start), whole numbers by Cbc (branch and cut), both of COIN-OR.
///
/// Dual or primal simplex is chosen by what changed since the last answer. One thread, no random seeds, nothing
/// printed.
public struct CoinSolver: LinearSolver {
  public init() {}

  public func session(for model: LinearModel) -> any LinearSession { CoinSession(model) }
}
