/// Builds worlds out of hidden cells alone: small steps that leave every shown and every undecided cell as it is.
///
/// Most questions have an answer that hides nothing more and differs little from a world found before. A search that
/// repairs one sum after the other, or a known piece of an earlier world, finds it in microseconds; where it finds
/// nothing, a flow or a linear program is asked. The search counts its steps, never the time, so that it ends the same
/// way on every machine.
struct FreeMoves {
  private static let mostSteps = 60
  private static let mostDepth = 24
  private static let branches = 3
  /// What it costs to take the registrations that a coalition could be, and those that other worlds took already.
  private static let lastPenalty = 2
  private static let sparedPenalty = 5

  private let groups: GroupTable
  private let mayDiffer: [Bool]
  private let coalition: Int
  private let most: Int
  private var sums: ClosedSums
  private var pieces: MovePieces

  // The world that is being built, and the step that is being searched for.
  private var changes: [Int]
  private var step: [Int]
  private var stepsLeft = 0
  private var floors: [Int: Int] = [:]
  private var isSpared: [Bool]
  private var goal: [Int32] = []
  private var isGoal: [Bool]
  /// By how much the step must change the group.
  private var goalLeft = 0
  /// While a world is taken apart: what is left of it.
  private var remainder: [Int]?

  init(groups: GroupTable, status: [RowStatus], mayDiffer: [Bool], promise: Promise) {
    self.groups = groups
    self.mayDiffer = mayDiffer
    coalition = promise.coalition
    most = 3 * promise.threshold
    pieces = MovePieces(atoms: groups.space.atomCount)
    sums = ClosedSums(groups: groups, status: status)
    changes = Array(repeating: 0, count: groups.space.atomCount)
    step = changes
    isSpared = Array(repeating: false, count: groups.space.atomCount)
    isGoal = isSpared
  }

  /// Tells what becomes of a cell.
  mutating func set(_ row: Int, from old: RowStatus, to new: RowStatus) {
    if old == .free, new != .free { sums.close(row) }
    if old != .free, new == .free { sums.open(row) }
  }

  /// A world that answers the question, made from `start`, which keeps all closed sums, or from the truth; nil when
  /// none was found.
  mutating func world(_ question: WitnessQuestion, from start: World?) -> World? {
    prepare(question, start)
    defer { clear(question) }
    let level = start?.changes.reduce(0) { $0 + (isGoal[$1.atom] ? $1.change : 0) } ?? 0
    var left = wanted(question.change - level, question)
    for (atom, floor) in question.floors.sorted(by: { $0.key < $1.key }) {
      while groups.population.counts[atom] + changes[atom] < floor {
        goalLeft = 0
        guard addPiece(atom, 1) != nil || give(atom) else { return nil }
      }
    }
    while left != 0 {
      goalLeft = left.signum()
      guard let moved = moveGoal() else { return nil }
      left = wanted(left - moved, question)
    }
    return built()
  }

  /// The world with further changes that undo what it does to closed sums; nil when none were found.
  mutating func completed(_ world: World) -> World? {
    floors = [:]
    goalLeft = 0
    for change in world.changes {
      changes[change.atom] = change.change
      sums.change(change.atom, by: change.change)
    }
    let made = search() ? built() : nil
    sums.reset()
    for atom in changes.indices where changes[atom] != 0 { changes[atom] = 0 }
    return made
  }

  /// Takes a world apart into pieces that keep all closed sums by themselves, for later use.
  mutating func learn(_ world: World) {
    var left = [Int](repeating: 0, count: changes.count)
    for change in world.changes { left[change.atom] = change.change }
    remainder = left
    defer { remainder = nil }
    goalLeft = 0
    for change in world.changes {
      while let rest = remainder?[change.atom], rest != 0 {
        apply(change.atom, rest.signum())
        stepsLeft = Self.mostSteps
        guard descend(0) else { return apply(change.atom, -rest.signum()) }
        var piece: [World.Change] = []
        for other in world.changes where step[other.atom] != 0 {
          piece.append(.init(atom: other.atom, change: step[other.atom]))
          remainder?[other.atom] -= step[other.atom]
          changes[other.atom] = 0
          step[other.atom] = 0
        }
        pieces.add(piece)
      }
    }
  }

  private func wanted(_ change: Int, _ question: WitnessQuestion) -> Int {
    question.change < 0 ? min(0, change) : max(0, change)
  }

  private mutating func prepare(_ question: WitnessQuestion, _ start: World?) {
    goal = groups.atoms[question.row]
    for atom in goal { isGoal[Int(atom)] = true }
    for atom in question.spared { isSpared[atom] = true }
    floors = question.floors
    for change in start?.changes ?? [] { changes[change.atom] = change.change }
  }

  private mutating func clear(_ question: WitnessQuestion) {
    for atom in goal { isGoal[Int(atom)] = false }
    for atom in question.spared { isSpared[atom] = false }
    for atom in changes.indices where changes[atom] != 0 { changes[atom] = 0 }
  }

  private func built() -> World {
    World(changes.indices.filter { changes[$0] != 0 }.map { .init(atom: $0, change: changes[$0]) })
  }
}

extension FreeMoves {
  /// Puts one registration back into the atom; the group as a whole stays as it is.
  private mutating func give(_ atom: Int) -> Bool {
    apply(atom, 1)
    if search() { return true }
    apply(atom, -1)
    return false
  }

  /// Brings the group nearer to where it is wanted; by how much, or nil.
  private mutating func moveGoal() -> Int? {
    for atom in goal.map(Int.init) where goalLeft > 0 || groups.population.counts[atom] + changes[atom] > 0 {
      if let moved = addPiece(atom, goalLeft) { return moved }
    }
    let moved = goalLeft
    return search() ? moved : nil
  }

  /// Adds the known piece that fits best: it changes the atom the given way, and the group only the way that is wanted.
  /// By how much it changes the group, or nil.
  private mutating func addPiece(_ atom: Int, _ sign: Int) -> Int? {
    var best: (piece: Int, goal: Int, penalty: Int)?
    for piece in pieces.changing(atom, sign) {
      guard let (moved, penalty) = fit(pieces[piece]), goalLeft == 0 ? moved == 0 : moved * goalLeft > 0 else {
        continue
      }
      if penalty < best?.penalty ?? .max { best = (piece, moved, penalty) }
      if penalty == 0 { break }
    }
    guard let best else { return nil }
    let left = goalLeft
    let piece = pieces[best.piece]
    for change in piece { apply(change.atom, change.change) }
    let isWhole = sums.areWhole
    if !isWhole { for change in piece { apply(change.atom, -change.change) } }
    for change in piece { step[change.atom] = 0 }
    goalLeft = left
    return isWhole ? best.goal : nil
  }

  /// What the piece does to the group and what it costs; nil when there is no room for it.
  private func fit(_ piece: [World.Change]) -> (goal: Int, penalty: Int)? {
    var moved = 0
    var cost = 0
    for change in piece {
      guard hasRoom(change.atom, change.change) else { return nil }
      if isGoal[change.atom] { moved += change.change } else { cost += penalty(change.atom, change.change) }
    }
    return (moved, cost)
  }

  private func hasRoom(_ atom: Int, _ change: Int) -> Bool {
    if change > 0 { return changes[atom] + change <= most }
    return groups.population.counts[atom] + changes[atom] + change >= floors[atom] ?? 0
  }

  private func penalty(_ atom: Int, _ change: Int) -> Int {
    let count = groups.population.counts[atom]
    guard change < 0, count + changes[atom] + change < min(coalition, count) else { return 0 }
    return isSpared[atom] ? Self.sparedPenalty : Self.lastPenalty
  }

  /// Finds a step that makes up for everything broken and changes the group by `goalLeft`.
  private mutating func search() -> Bool {
    stepsLeft = Self.mostSteps
    guard descend(0) else { return false }
    for atom in step.indices where step[atom] != 0 { step[atom] = 0 }
    return true
  }

  private mutating func apply(_ atom: Int, _ change: Int) {
    changes[atom] += change
    step[atom] += change
    if isGoal[atom] { goalLeft -= change }
    sums.change(atom, by: change)
  }

  private mutating func descend(_ depth: Int) -> Bool {
    guard goalLeft != 0 || !sums.areWhole else { return true }
    stepsLeft -= 1
    guard stepsLeft > 0, depth < Self.mostDepth else { return false }
    for (atom, change) in candidates() {
      apply(atom, change)
      if descend(depth + 1) { return true }
      apply(atom, -change)
    }
    return false
  }

  /// The best changes to go on with: first in the group, then in the most restricted broken sum.
  private func candidates() -> [(atom: Int, change: Int)] {
    var best: [(atom: Int, change: Int, score: Int)] = []
    for (atom, change) in goalLeft != 0 ? goal.map({ (Int($0), goalLeft.signum()) }) : sums.repairs() {
      guard let score = score(atom, change) else { continue }
      if best.count == Self.branches, let worst = best.last, score >= worst.score { continue }
      best.insert((atom, change, score), at: best.firstIndex { score < $0.score } ?? best.count)
      if best.count > Self.branches { best.removeLast() }
    }
    return best.map { ($0.atom, $0.change) }
  }

  /// How much worse things are afterwards; nil when the atom can't change that way.
  private func score(_ atom: Int, _ change: Int) -> Int? {
    guard mayDiffer[atom], step[atom] * change >= 0 else { return nil }
    if let remainder {
      guard remainder[atom] * change > 0, abs(step[atom] + change) <= abs(remainder[atom]) else { return nil }
      return sums.damage(atom, by: change)
    }
    guard hasRoom(atom, change) else { return nil }
    let further = isGoal[atom] ? abs(goalLeft - change) - abs(goalLeft) : 0
    return sums.damage(atom, by: change) + further + penalty(atom, change)
  }
}
