import Disclosure
import LinearPrograms
import Testing

@Suite("The attacker against every possible table") struct BruteForceAttackTests {
  /// All groups that the published codes form, with the true least and greatest count over all possible tables.
  private func truthOfIntervals(
    _ published: PublishedTables, _ keys: [CellKey], ceiling: Int
  ) -> [CellKey: ClosedRange<Int>] {
    let enumeration = TableEnumeration(published) { _ in Array(0...ceiling) }
    let members = keys.map { key in enumeration.leaves.indices.filter { key.contains(enumeration.leaves[$0]) } }
    var ends = [ClosedRange<Int>?](repeating: nil, count: keys.count)
    enumeration.forEach { counts in
      for (index, group) in members.enumerated() {
        let count = group.reduce(0) { $0 + counts[$1] }
        ends[index] = ends[index].map { min($0.lowerBound, count)...max($0.upperBound, count) } ?? count...count
      }
      return true
    }
    return Dictionary(zip(keys, ends.map { $0 ?? 0...0 })) { first, _ in first }
  }

  private func groups(_ published: PublishedTables) -> [CellKey] {
    var keys: Set<CellKey> = []
    for table in published.tables {
      for cell in table.cells {
        let parts = zip(table.dimensions, cell.codes).compactMap { dimension, code in
          published.dimensions[dimension].leafSet(code).map { CellKey.Part(dimension: dimension, leaves: $0) }
        }
        keys.insert(CellKey(parts, in: published.dimensions))
      }
    }
    return keys.sorted { "\($0)" < "\($1)" }
  }

  /// Asks the attacker for the interval of every group by promising an impossible one.
  private func attackedIntervals(
    _ published: PublishedTables, _ truth: TruthTable, _ keys: [CellKey]
  ) throws -> [CellKey: (low: Int, high: Int?)] {
    var question = AttackQuestion(published: published, truth: truth)
    question.declared = keys.map { .init(key: $0, low: -1, high: 1_000_000_000) }
    question.declaredOnly = true
    let report = try Attack.run(question, solver: CoinSolver())
    // A group without an upper end keeps the promise, so it is not among the findings.
    let found = Dictionary(uniqueKeysWithValues: report.outsiders.map { ($0.key, ($0.low, $0.high)) })
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, found[$0] ?? (0, nil)) })
  }

  @Test(arguments: 0..<12) func `no table outside the attacker's interval, and most intervals sharp`(batch: Int) throws
  {
    var sharp = 0
    var all = 0
    for seed in batch * 25..<batch * 25 + 25 {
      let plan = SmallPlans.plan(seed: seed)
      let published = plan.naivelyPublished
      let keys = groups(published)
      let ceiling = 4
      let exact = truthOfIntervals(published, keys, ceiling: ceiling)
      let attacked = try attackedIntervals(published, plan.truth, keys)
      for key in keys {
        let real = try #require(exact[key])
        let found = try #require(attacked[key])
        #expect(found.low <= real.lowerBound, "seed \(seed)")
        #expect(found.high.map { $0 >= real.upperBound } ?? true, "seed \(seed)")
        all += 1
        if found.low == real.lowerBound, found.high == real.upperBound || real.upperBound >= ceiling { sharp += 1 }
      }
    }
    #expect(sharp * 100 >= all * 98)
  }

  @Test(arguments: 0..<4) func `bands are used as bounds`(batch: Int) throws {
    for seed in 5_000 + batch * 25..<5_025 + batch * 25 {
      let plan = SmallPlans.plan(seed: seed)
      let published = plan.published { _, _, count in
        count == 0 ? .shown(0) : .band(low: max(1, count - count % 3), high: count - count % 3 + 2)
      }
      let keys = groups(published)
      let exact = truthOfIntervals(published, keys, ceiling: 4)
      let attacked = try attackedIntervals(published, plan.truth, keys)
      for key in keys {
        let real = try #require(exact[key])
        let found = try #require(attacked[key])
        #expect(found.low <= real.lowerBound, "seed \(seed)")
        #expect((found.high ?? .max) >= real.upperBound, "seed \(seed)")
      }
    }
  }
}
