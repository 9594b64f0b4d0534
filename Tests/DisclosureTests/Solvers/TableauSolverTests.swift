import LinearPrograms
import Testing

@testable import Disclosure

/// The solver on the dense table is held against the linked one. A wrong answer would never be published, since every
/// world is checked and a refused one is asked of the solver behind; so here nobody stands behind it.
@Suite struct TableauSolverTests {
  /// Gives up, and counts how often it is asked.
  private final class Nobody: WitnessSolver {
    var asked = 0
    let questionCost = 1
    func set(_ row: Int, _ status: RowStatus) {}
    func find(_ question: WitnessQuestion) -> WitnessOutcome {
      asked += 1
      return .gaveUp
    }
  }

  /// The first release of a small plan with cells that are hidden, shown or undecided at random.
  private struct Case {
    let scene: ReleaseScene
    var status: [RowStatus]
    var random: SeededNumbers

    init(seed: Int) throws {
      let plan = SmallPlans.plan(seed: seed)
      random = SeededNumbers(seed + 1_000_000)
      scene = try ReleaseScene(plan: plan, space: try Space(plan: plan), number: 0, shownBefore: [])
      status = Array(repeating: .free, count: scene.groups.count)
      let targets = Set(scene.targets.map(\.row))
      for row in scene.candidates where !targets.contains(row) {
        let isShown = Int.random(in: 0..<4, using: &random) == 0
        status[row] = isShown ? .fixed : .open(cost: 1 + Double(scene.groups.values[row]))
      }
    }

    var promise: Promise { scene.plan.promise }

    /// Asks for one end of a target's interval, sometimes against what a contributor knows.
    mutating func question(_ target: RowTarget, isLow: Bool) -> WitnessQuestion {
      var coalition = Coalition.nobody
      if promise.coalition > 0, Bool.random(using: &random) {
        coalition = coalition.adding(Int.random(in: scene.population.contributors.indices, using: &random))
      }
      let inside = coalition.count(in: target.row, scene.groups)
      let change = isLow ? min(0, max(target.low, inside) - target.value) : target.high - target.value
      return WitnessQuestion(row: target.row, change: change, floors: coalition.floors(scene.population))
    }

    /// What the world costs: registrations that move, the last ones of an atom more, and undecided cells that change.
    func price(of world: World) -> Double {
      let last = world.changes.reduce(0.0) { sum, change in
        let count = scene.population.counts[change.atom]
        let taken = max(0, min(promise.coalition, count) - max(0, count + change.change))
        return sum + AtomColumns.changeCost * Double(abs(change.change) - taken) + AtomColumns.lastCost * Double(taken)
      }
      return zip(status, world.rowChanges(scene.groups)).reduce(last) { sum, row in
        if case .open(let cost) = row.0 { return sum + cost * Double(abs(row.1)) }
        return sum
      }
    }
  }

  @Test func `it answers by itself, as the linked solver does and no dearer`() throws {
    var found = 0
    var impossible = 0
    for seed in 0..<600 {
      var own = try Case(seed: seed)
      let nobody = Nobody()
      let (scene, promise) = (own.scene, own.promise)
      let dense = TableauSolver(
        groups: scene.groups, status: own.status, mayDiffer: scene.mayDiffer, promise: promise, behind: nobody)
      let linked = LinearWitnessSolver(
        groups: scene.groups, solver: CoinSolver(), status: own.status, mayDiffer: scene.mayDiffer, promise: promise)
      for target in scene.targets {
        for isLow in [true, false] {
          let question = own.question(target, isLow: isLow)
          guard question.change != 0 else { continue }
          let (mine, theirs) = (dense.find(question), linked.find(question))
          #expect(nobody.asked == 0, "seed \(seed): \(question)")
          switch (mine, theirs) {
          case (.found(let world), .found(let other)):
            found += 1
            #expect(own.price(of: world) < own.price(of: other) + 1e-6, "seed \(seed): \(question)")
          default:
            impossible += 1
            #expect(mine == .impossible && theirs == .impossible, "seed \(seed): \(question)")
          }
        }
        // What was undecided may be hidden or shown from now on; both have to follow.
        let open = own.status.indices.filter { if case .open = own.status[$0] { true } else { false } }
        guard let row = open.randomElement(using: &own.random) else { continue }
        own.status[row] = Bool.random(using: &own.random) ? .free : .fixed
        dense.set(row, own.status[row])
        linked.set(row, own.status[row])
      }
    }
    #expect(found > 300 && impossible > 100)
  }
}
