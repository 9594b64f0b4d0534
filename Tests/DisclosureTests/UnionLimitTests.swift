import Disclosure
import LinearPrograms
import Testing

/// The promise is about the groups that section 2 of docs/disclosure.md lists. What an attacker gets of others is
/// measured here, so that nobody claims more.
@Suite("Where the promise ends") struct UnionLimitTests {
  @Test func `two hidden leaves that are no cell of the plan together can be bounded from outside`() throws {
    let plan = try SamplePlans.practice("two-hidden-leaves")
    let publication = try SamplePlans.proven(plan)
    let outside = Outside(publication.tables)
    let (first, second) = ([2, 0, 1], [2, 1, 1])
    for leaf in [first, second] {
      let codes = zip(plan.dimensions, leaf).map { $0.leaves[$1] }
      #expect(SamplePlans.content(publication, codes, release: "2") == .hidden)
      // Each leaf is a group of its own, and keeps its promise.
      let alone = try outside.range(of: [leaf])
      #expect(alone.lowerBound == 0 && alone.upperBound >= plan.promise.threshold)
    }
    // Together they hold four people. Nobody promised anything about the two together.
    #expect(try outside.range(of: [first, second]) == 3...9)
  }
}

/// Everything that follows from published numbers for a set of leaves, in whole numbers.
private struct Outside {
  let leaves: [[Int]]
  private let model: LinearModel

  init(_ tables: PublishedTables) {
    var leaves: [[Int]] = [[]]
    for dimension in tables.dimensions {
      leaves = leaves.flatMap { leaf in dimension.leaves.indices.map { leaf + [$0] } }
    }
    var rows: [LinearRow] = []
    for table in tables.tables {
      for cell in table.cells {
        guard case .shown(let count) = cell.content else { continue }
        let sets = zip(table.dimensions, cell.codes).map { ($0, tables.dimensions[$0].leafSet($1)) }
        let inside = leaves.indices.filter { index in
          sets.allSatisfy { dimension, set in set?.contains(leaves[index][dimension]) == true }
        }
        rows.append(
          LinearRow(lower: Double(count), upper: Double(count), terms: inside.map { LinearTerm($0, 1) }))
      }
    }
    let column = LinearColumn(lower: 0, upper: 1000, isInteger: true)
    self.leaves = leaves
    model = LinearModel(columns: leaves.map { _ in column }, rows: rows)
  }

  /// The smallest and the largest number of people that can be in the leaves together.
  func range(of group: [[Int]]) throws -> ClosedRange<Int> {
    let ends = try [1.0, -1.0].map { sign in
      var asked = model
      for (index, leaf) in leaves.enumerated() where group.contains(leaf) { asked.columns[index].cost = sign }
      let outcome = CoinSolver().session(for: asked).minimiseInteger(limits: LinearLimits())
      guard case .optimal(let solution) = outcome else { throw Undecided() }
      return Int((sign * solution.cost).rounded())
    }
    return ends[0]...ends[1]
  }

  private struct Undecided: Error {}
}
