import LinearPrograms
import Testing

@testable import Disclosure

/// The dense table is held against the linked solver: on random programs both must find the same least cost.
@Suite struct ConvexTableauTests {
  /// A program over resting variables and sums of them, of which the last must reach a value.
  private struct Program {
    let costs: [ConvexCost]
    let resting: Int
    let sums: [[Double]]

    init(seed: Int) {
      var numbers = SeededNumbers(seed)
      let resting = 2 + Int.random(in: 0..<5, using: &numbers)
      let height = 1 + Int.random(in: 0..<5, using: &numbers)
      var costs: [ConvexCost] = []
      for _ in 0..<resting + height {
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: costs.append(.fixed)
        case 1, 2: costs.append(.open(Double(1 + Int.random(in: 0..<9, using: &numbers))))
        default:
          costs.append(
            ConvexCost(
              from: -Double(Int.random(in: 0..<4, using: &numbers)),
              [(-Double(Int.random(in: 0..<2, using: &numbers)), -1), (0, -0.25), (6, 0.25)]))
        }
      }
      let change = Double(1 + Int.random(in: 0..<4, using: &numbers))
      costs.append(.reaching(Int.random(in: 0..<2, using: &numbers) == 0 ? change : -change))
      self.costs = costs
      self.resting = resting
      sums = (0...height).map { _ in (0..<resting).map { _ in Double(Int.random(in: 0..<3, using: &numbers) - 1) } }
    }

    /// The least cost by the table; nil when nothing reaches the value.
    func leastByTable() -> Double? {
      var tableau = ConvexTableau(costs: costs)
      tableau.start(columns: Array(0..<resting))
      for (number, sum) in sums.enumerated() { tableau.add(resting + number, sum) }
      guard tableau.minimise(steps: 1_000) == .optimal else { return nil }
      return tableau.values.reduce(0) { $0 + Self.price(of: $1.value, costs[$1.variable]) }
    }

    /// What a value costs, part by part from zero.
    private static func price(of value: Double, _ cost: ConvexCost) -> Double {
      var price = 0.0
      for (part, slope) in cost.slopes.enumerated() where slope.isFinite {
        let low = part > 0 ? cost.points[part - 1] : -.infinity
        let high = part < cost.points.count ? cost.points[part] : .infinity
        if value > 0 { price += slope * max(0, min(value, high) - max(0, low)) }
        if value < 0 { price -= slope * max(0, min(0, high) - max(value, low)) }
      }
      return price
    }

    /// The same by the linked solver: one column per part of each cost, measured from zero.
    func leastByLibrary() -> Double? {
      var model = LinearModel()
      var columns: [[LinearTerm]] = []
      for cost in costs.dropLast() { columns.append(Self.append(cost, to: &model)) }
      for (number, sum) in sums.enumerated() {
        var terms = (0..<resting).flatMap { own in
          sum[own] == 0 ? [] : columns[own].map { LinearTerm($0.column, $0.coefficient * sum[own]) }
        }
        if number < sums.count - 1 {
          terms += columns[resting + number].map { LinearTerm($0.column, -$0.coefficient) }
          model.rows.append(.init(lower: 0, upper: 0, terms: terms))
        } else {
          let goal = costs[costs.count - 1].points[0]
          model.rows.append(
            .init(lower: goal > 0 ? goal : -.infinity, upper: goal < 0 ? goal : .infinity, terms: terms))
        }
      }
      return CoinSolver().session(for: model).minimise(limits: LinearLimits()).point?.cost
    }

    private static func append(_ cost: ConvexCost, to model: inout LinearModel) -> [LinearTerm] {
      var terms: [LinearTerm] = []
      for (part, slope) in cost.slopes.enumerated() where slope.isFinite {
        let low = part > 0 ? cost.points[part - 1] : -.infinity
        let high = part < cost.points.count ? cost.points[part] : .infinity
        let isRising = low >= 0
        terms.append(LinearTerm(model.columns.count, isRising ? 1 : -1))
        model.columns.append(.init(lower: 0, upper: high - low, cost: abs(slope)))
      }
      return terms
    }
  }

  @Test func `a thousand random programs cost what the linked solver says`() {
    var solved = 0
    for seed in 0..<1_000 {
      let program = Program(seed: seed)
      let least = program.leastByTable()
      let expected = program.leastByLibrary()
      #expect((least == nil) == (expected == nil), "seed \(seed)")
      guard let least, let expected else { continue }
      solved += 1
      #expect(abs(least - expected) < 1e-6, "seed \(seed): \(least) and \(expected)")
    }
    #expect(solved > 300)
  }
}
