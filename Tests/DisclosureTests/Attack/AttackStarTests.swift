import Disclosure
import LinearPrograms
import Testing

@Suite("Attacks on several tables at once") struct AttackStarTests {
  private let dimensions = [
    Dimension(name: "unit", leaves: ["A", "B", "C"], nodes: []),
    Dimension(name: "age", leaves: ["y", "m", "o"], nodes: []),
    Dimension(name: "sex", leaves: ["f", "m"], nodes: []),
  ]

  private func plan(_ tables: [[Int]], truth: [([Int], Int)], k: Int = 4) -> Plan {
    let codes = tables.map { dims in dims.map { dimensions[$0].leaves + ["*"] } }
    return Plan(
      name: "star", dimensions: dimensions, truth: TruthTable(truth.map { .init(leaf: $0.0, count: $0.1) }),
      releases: [.init(name: "r", tables: zip(tables, codes).map { .init(dimensions: $0, codes: $1) })], sensitive: [],
      promise: Promise(threshold: k, coalition: 0))
  }

  private func randomTruth(_ seed: Int) -> [([Int], Int)] {
    var random = SeededNumbers(seed)
    var rows: [([Int], Int)] = []
    for unit in 0..<3 {
      for age in 0..<3 { for sex in 0..<2 { rows.append(([unit, age, sex], Int.random(in: 0...4, using: &random))) } }
    }
    return rows
  }

  /// Naming a group over all dimensions makes the attacker use the full product, which must find the same.
  @Test(arguments: 0..<40) func `a star taken apart is attacked as hard as the full product`(seed: Int) throws {
    let plan = plan([[0, 1], [0, 2]], truth: randomTruth(seed))
    let published = plan.naivelyPublished
    let apart = try Attack.run(AttackQuestion(published: published, truth: plan.truth), solver: CoinSolver())
    var question = AttackQuestion(published: published, truth: plan.truth)
    let parts = [0, 1, 2].map { CellKey.Part(dimension: $0, leaves: LeafSet([0])) }
    question.declared = [.init(key: CellKey(parts, in: dimensions), low: 0, high: 0)]
    let whole = try Attack.run(question, solver: CoinSolver())
    #expect(apart.outsiders == whole.outsiders.filter { $0.key.parts.count < 3 })
  }

  @Test func `three two-way tables in a cycle are attacked over the full product`() throws {
    // Every pair of dimensions leaves room; only all three together give the single person away.
    let truth = [
      ([0, 0, 0], 1), ([0, 1, 1], 9), ([1, 1, 0], 9), ([0, 0, 1], 9), ([0, 1, 0], 9), ([1, 0, 0], 9), ([2, 2, 0], 9),
    ]
    let cycle = plan([[0, 1], [1, 2], [0, 2]], truth: truth)
    let shown = cycle.published { _, _, count in .shown(count) }
    var question = AttackQuestion(published: shown, truth: cycle.truth)
    let key = CellKey([0, 1, 2].map { CellKey.Part(dimension: $0, leaves: LeafSet([0])) }, in: dimensions)
    question.declared = [.init(key: key, low: 0, high: 4)]
    question.declaredOnly = true
    #expect(try Attack.run(question, solver: CoinSolver()).exact == 1)
    let pair = plan([[0, 1], [0, 2]], truth: truth).published { _, _, count in .shown(count) }
    question.published = pair
    #expect(try Attack.run(question, solver: CoinSolver()).isClean)
  }
}
