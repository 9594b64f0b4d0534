/// Builds worlds out of hidden cells alone: small steps that leave every shown and every undecided cell as it is.
///
/// Most questions have an answer that hides nothing more and differs little from a world found before. A search that
/// repairs one sum after the other, or a known piece of an earlier world, finds it in microseconds; where it finds
/// nothing, a flow or a linear program is asked. The search counts its steps, never the time, so that it ends the same
/// way on every machine.
struct FreeMoves {
  private static let mostSteps = 24
  private static let branches = 3
  /// What it costs to take the registrations that a coalition could be, and those that other worlds took already.
  private static let lastPenalty = 2
  private static let sparedPenalty = 5

  /// A change by one that a step could go on with, and how much worse things are after it.
  private struct Repair {
    let atom: Int
    let change: Int
    let score: Int
  }

  private let atoms: [[Int32]]
  private let counts: [Int]
  private let mayDiffer: [Bool]
  private let coalition: Int
  private let most: Int
  private var sums: ClosedSums
  private var pieces: MovePieces

  // The world that is being built, and the step that is being searched for.
  private var changes: [Int]
  private var step: [Int]
  private var stepsLeft = 0
  /// Per atom: how many registrations must stay in it.
  private var floors: [Int]
  private var isSpared: [Bool]
  private var goal: [Int32] = []
  private var isGoal: [Bool]
  /// By how much the step must change the group.
  private var goalLeft = 0
  /// While a world is taken apart: what is left of it.
  private var remainder: [Int]?
  /// The repairs that are being tried, those of later depths after those of earlier ones.
  private var repairs: [Repair] = []

  init(groups: GroupTable, status: [RowStatus], mayDiffer: [Bool], promise: Promise) {
    atoms = groups.atoms
    counts = groups.population.counts
    self.mayDiffer = mayDiffer
    coalition = promise.coalition
    most = 3 * promise.threshold
    pieces = MovePieces(atoms: groups.space.atomCount)
    sums = ClosedSums(groups: groups, status: status)
    changes = Array(repeating: 0, count: groups.space.atomCount)
    step = changes
    floors = changes
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
    for atom in question.floors.atoms {
      while counts[atom] + changes[atom] < floors[atom] {
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
        guard descend() else { return apply(change.atom, -rest.signum()) }
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
    goal = atoms[question.row]
    for atom in goal { isGoal[Int(atom)] = true }
    for atom in question.spared { isSpared[atom] = true }
    for floor in question.floors.all { floors[floor.atom] = floor.count }
    for change in start?.changes ?? [] { changes[change.atom] = change.change }
  }

  private mutating func clear(_ question: WitnessQuestion) {
    for atom in goal { isGoal[Int(atom)] = false }
    for atom in question.spared { isSpared[atom] = false }
    for atom in question.floors.atoms { floors[atom] = 0 }
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
    for atom in goal.map(Int.init) where goalLeft > 0 || counts[atom] + changes[atom] > 0 {
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
    return counts[atom] + changes[atom] + change >= floors[atom]
  }

  private func penalty(_ atom: Int, _ change: Int) -> Int {
    let count = counts[atom]
    guard change < 0, count + changes[atom] + change < min(coalition, count) else { return 0 }
    return isSpared[atom] ? Self.sparedPenalty : Self.lastPenalty
  }

  /// Finds a step that makes up for everything broken and changes the group by `goalLeft`.
  private mutating func search() -> Bool {
    stepsLeft = Self.mostSteps
    guard descend() else { return false }
    for atom in step.indices where step[atom] != 0 { step[atom] = 0 }
    return true
  }

  private mutating func apply(_ atom: Int, _ change: Int) {
    changes[atom] += change
    step[atom] += change
    if isGoal[atom] { goalLeft -= change }
    sums.change(atom, by: change)
  }

  /// Goes on with the best repairs until nothing is broken and the group is where it is wanted, or the steps run out.
  private mutating func descend() -> Bool {
    guard goalLeft != 0 || !sums.areWhole else { return true }
    stepsLeft -= 1
    guard stepsLeft > 0 else { return false }
    let first = repairs.count
    findRepairs()
    defer { repairs.removeLast(repairs.count - first) }
    for place in first..<repairs.count where stepsLeft > 1 {
      let repair = repairs[place]
      apply(repair.atom, repair.change)
      if descend() { return true }
      apply(repair.atom, -repair.change)
    }
    return false
  }

  /// Lists the best changes to go on with: first in the group, then in the most restricted broken sum.
  private mutating func findRepairs() {
    let first = repairs.count
    if goalLeft != 0 { return list(goal, goalLeft.signum(), from: first) }
    for (atoms, change) in sums.repairs() { list(atoms, change, from: first) }
  }

  /// Keeps the best of these changes among those listed from `first` on, the best first.
  private mutating func list(_ atoms: [Int32], _ change: Int, from first: Int) {
    for atom in atoms.map(Int.init) {
      guard let score = score(atom, change) else { continue }
      if repairs.count - first == Self.branches {
        guard score < repairs[repairs.count - 1].score else { continue }
        repairs.removeLast()
      }
      repairs.append(Repair(atom: atom, change: change, score: score))
      var place = repairs.count - 1
      while place > first, score < repairs[place - 1].score {
        repairs.swapAt(place, place - 1)
        place -= 1
      }
    }
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
