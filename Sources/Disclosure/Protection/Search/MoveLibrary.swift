/// Small differences that change nothing that is shown, and worlds put together from them without any solver.
///
/// Every world found gives a move (divided by the common divisor of its changes). Moves may be added to and subtracted from the true table as
/// long as no count gets negative, because sums of differences that leave the published cells alone do so too.
struct MoveLibrary {
  let groups: GroupTable
  private(set) var moves: [World] = []
  private var rowChanges: [[Int32]] = []
  private var known: Set<[World.Change]> = []

  init(groups: GroupTable) { self.groups = groups }

  /// Takes the move of a difference, unless it is known with either sign.
  mutating func add(_ world: World) {
    guard let first = world.changes.first else { return }
    let divisor = world.changes.reduce(0) { Self.divisor($0, abs($1.change)) } * (first.change < 0 ? -1 : 1)
    let move = World(world.changes.map { .init(atom: $0.atom, change: $0.change / divisor) })
    guard known.insert(move.changes).inserted else { return }
    moves.append(move)
    rowChanges.append(move.rowChanges(groups))
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }

  /// A world made of moves that answers the question, none of its atoms going below the floors.
  func stack(_ question: WitnessQuestion, floor: (Int) -> Int) -> World? {
    var state = groups.population.counts
    var level = 0
    let wanted = question.change
    for _ in 0..<2 * abs(wanted) {
      guard let (move, sign) = best(question, state, level, floor) else { return nil }
      for change in moves[move].changes { state[change.atom] += sign * change.change }
      level += sign * Int(rowChanges[move][question.row])
      if wanted < 0 ? level <= wanted : level >= wanted { return world(state) }
    }
    return nil
  }

  /// The move that goes the right way without undershooting a floor and touches the fewest atoms per step.
  private func best(
    _ question: WitnessQuestion, _ state: [Int], _ level: Int, _ floor: (Int) -> Int
  ) -> (move: Int, sign: Int)? {
    var best: (move: Int, sign: Int)?
    var least = Double.infinity
    let left = abs(question.change - level)
    for move in moves.indices {
      let change = Int(rowChanges[move][question.row])
      guard change != 0 else { continue }
      let sign = (change < 0) == (question.change < 0) ? 1 : -1
      let price = Double(moves[move].changes.count) / Double(min(abs(change), left))
      guard price < least, fits(moves[move], sign, state, floor) else { continue }
      least = price
      best = (move, sign)
    }
    return best
  }

  private func fits(_ move: World, _ sign: Int, _ state: [Int], _ floor: (Int) -> Int) -> Bool {
    move.changes.allSatisfy { change in
      let step = sign * change.change
      return step > 0 || state[change.atom] + step >= floor(change.atom)
    }
  }

  private func world(_ state: [Int]) -> World {
    World(
      state.indices.compactMap { atom in
        let change = state[atom] - groups.population.counts[atom]
        return change == 0 ? nil : .init(atom: atom, change: change)
      })
  }
}
