import Disclosure
import LinearPrograms
import Testing

/// What somebody gains who runs the program himself on every table that could have been: a limit of the promise, kept
/// in view.
@Suite("Inverting the algorithm") struct BruteForceInversionTests {
  /// All truths of a line of leaves with a known total, by what would be published for them.
  private func truths(leaves: [String], total: Int, promise: Promise) throws -> [[[Int]]] {
    let dimension = Dimension(name: "d", leaves: leaves, nodes: [])
    var all: [[Int]] = [[]]
    for _ in leaves.dropLast() { all = all.flatMap { head in (0...(total - head.reduce(0, +))).map { head + [$0] } } }
    all = all.map { $0 + [total - $0.reduce(0, +)] }
    var byOutput: [[UInt8]: [[Int]]] = [:]
    for counts in all {
      let plan = Plan(
        name: "line", dimensions: [dimension],
        truth: TruthTable(counts.enumerated().map { .init(leaf: [$0.offset], count: $0.element) }),
        releases: [.init(name: "r", tables: [.init(dimensions: [0], codes: [leaves + ["*"]])])], sensitive: [],
        promise: promise)
      let publication = try Protector(solver: CoinSolver()).protect(plan)
      byOutput[TablesWriter.write(publication.tables), default: []].append(counts)
    }
    return byOutput.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  @Test func `two hidden cells of twelve people: who inverts can rule out zero and the middle`() throws {
    let groups = try truths(leaves: ["a", "b"], total: 12, promise: Promise(coalition: 0))
    let hidden = try #require(groups.first { $0.count > 1 })
    #expect(hidden.map { $0[0] }.sorted() == [1, 2, 3, 4, 8, 9, 10, 11])
  }

  @Test func `inverting three cells of twenty people recovers hardly any small cell exactly`() throws {
    let groups = try truths(leaves: ["a", "b", "c"], total: 20, promise: Promise(coalition: 1))
    var small = 0
    var exact = 0
    for group in groups {
      for counts in group {
        for leaf in 0..<3 where (1..<5).contains(counts[leaf]) {
          small += 1
          if Set(group.map { $0[leaf] }).count == 1 { exact += 1 }
        }
      }
    }
    #expect(small == 222)
    #expect(exact * 50 < small)
  }
}
