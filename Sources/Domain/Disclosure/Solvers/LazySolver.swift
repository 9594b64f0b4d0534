/// A solver that is made when the first question comes, with the groups as they were and all that was told since.
final class LazySolver: WitnessSolver {
  private let initial: [RowStatus]
  private var status: [RowStatus]
  private let make: ([RowStatus]) -> any WitnessSolver
  private var made: (any WitnessSolver)?

  init(status: [RowStatus], make: @escaping ([RowStatus]) -> any WitnessSolver) {
    initial = status
    self.status = status
    self.make = make
  }

  var questionCost: Int { made?.questionCost ?? 1 }

  func set(_ row: Int, _ new: RowStatus) {
    status[row] = new
    made?.set(row, new)
  }

  func find(_ question: WitnessQuestion) -> WitnessOutcome { solver().find(question) }

  private func solver() -> any WitnessSolver {
    if let made { return made }
    let solver = make(initial)
    for row in status.indices where status[row] != initial[row] { solver.set(row, status[row]) }
    made = solver
    return solver
  }
}
