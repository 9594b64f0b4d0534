import Disclosure
import LinearPrograms
import Testing

@Suite struct ProtectionTests {
  let units = SamplePlans.dimension("u", 3)
  let groups = SamplePlans.dimension("g", 3)

  @Test func `nothing small means that everything is shown`() throws {
    let plan = SamplePlans.twoWay(units, groups, [[9, 8, 7], [6, 5, 10], [12, 20, 30]])
    let publication = try SamplePlans.proven(plan)
    #expect(publication.decisions.allSatisfy { $0.reasons.isEmpty })
    #expect(SamplePlans.content(publication, ["u2", "g2"]) == .shown(5))
    #expect(SamplePlans.content(publication, ["Total", "Total"]) == .shown(107))
  }

  @Test func `a total below k shows nothing, not even the empty cells`() throws {
    let plan = SamplePlans.twoWay(units, groups, [[1, 0, 0], [0, 2, 0], [0, 0, 0]])
    let publication = try SamplePlans.proven(plan)
    let contents = publication.tables.tables.flatMap(\.cells).map(\.content)
    #expect(contents.allSatisfy { $0 == .hidden })
    #expect(publication.decisions.flatMap(\.reasons.values).contains(.smallTotal))
  }

  @Test(arguments: [0, 1, 2]) func `a small cell can't be had from its margins`(coalition: Int) throws {
    let plan = SamplePlans.twoWay(
      units, groups, [[9, 3, 7], [16, 25, 10], [12, 20, 30]], promise: Promise(coalition: coalition))
    let publication = try SamplePlans.proven(plan)
    #expect(SamplePlans.content(publication, ["u1", "g2"]) == .hidden)
    #expect(publication.decisions[0].reasons.values.contains(.complement))
    #expect(SamplePlans.content(publication, ["Total", "Total"]) == .shown(132))
  }

  @Test func `every hidden cell has its reason and the reasons count`() throws {
    let plan = SamplePlans.twoWay(units, groups, [[9, 3, 7], [16, 25, 10], [12, 20, 30]])
    let decision = try SamplePlans.proven(plan).decisions[0]
    #expect(decision.reasons.values.count { $0 == .primary } == 1)
    #expect(decision.cells.count == 16)
    #expect(decision.shownCells == 16 - decision.reasons.count)
    #expect(decision.value == 132 * 4)
  }

  @Test func `seven of seven with one attribute are hidden when the attribute is marked`() throws {
    let counts = [[7, 0, 0], [16, 25, 10], [12, 20, 30]]
    let open = try SamplePlans.proven(SamplePlans.twoWay(units, groups, counts))
    #expect(SamplePlans.content(open, ["u1", "g1"]) == .shown(7))
    let marked = SamplePlans.twoWay(units, groups, counts, promise: Promise(shareAttributes: ["g"]))
    let publication = try SamplePlans.proven(marked)
    #expect(SamplePlans.content(publication, ["u1", "g1"]) == .hidden)
    #expect(publication.decisions[0].reasons.values.contains(.sensitive))
  }

  @Test func `a lone child is hidden when the rule is on`() throws {
    let tree = SamplePlans.dimension("u", 4, ["D1": [1, 2], "D2": [3, 4]])
    let plan = SamplePlans.twoWay(
      tree, groups, [[8, 9, 7], [0, 0, 0], [12, 20, 30], [11, 12, 13]], promise: Promise(loneChild: true))
    let publication = try SamplePlans.proven(plan)
    #expect(SamplePlans.content(publication, ["u1", "Total"]) == .hidden)
    #expect(publication.decisions[0].reasons.values.contains(.loneChild))
  }

  @Test func `two hierarchies over one dimension don't give their difference away`() throws {
    let crossed = SamplePlans.dimension("u", 4, ["North": [1, 2, 3], "Coast": [1, 2]])
    var plan = SamplePlans.twoWay(crossed, groups, [[8, 9, 7], [6, 7, 8], [1, 2, 0], [11, 12, 13]])
    let table = plan.releases[0].tables[0]
    let codes = [["North", "Coast", "Total"], table.codes[1]]
    plan.releases = [.init(name: "r1", tables: [.init(dimensions: [0, 1], codes: codes)])]
    let publication = try SamplePlans.proven(plan)
    let north = SamplePlans.content(publication, ["North", "Total"])
    let coast = SamplePlans.content(publication, ["Coast", "Total"])
    #expect(north == .hidden || coast == .hidden)
  }

  @Test func `three two-way tables in a cycle are proven over all three dimensions`() throws {
    let third = SamplePlans.dimension("q", 2)
    let small = SamplePlans.dimension("g", 2)
    var rows: [TruthTable.Row] = []
    for (index, count) in [6, 1, 9, 4, 12, 7, 2, 15].enumerated() {
      rows.append(.init(leaf: [index / 4, (index / 2) % 2, index % 2], count: count))
    }
    let two = SamplePlans.dimension("u", 2)
    let tables = [[0, 1], [0, 2], [1, 2]].map { pair in
      Plan.Table(dimensions: pair, codes: pair.map { SamplePlans.codes([two, small, third][$0]) })
    }
    let plan = Plan(
      name: "cycle", dimensions: [two, small, third], truth: TruthTable(rows),
      releases: [.init(name: "r1", tables: tables)], sensitive: [], promise: Promise(threshold: 12))
    let publication = try SamplePlans.proven(plan)
    #expect(publication.certificate.blocks.count == 1)
    #expect(publication.certificate.blocks[0].dimensions == [0, 1, 2])
  }

  @Test func `a named group keeps the interval that the plan asks`() throws {
    var plan = SamplePlans.twoWay(units, groups, [[9, 8, 7], [16, 25, 10], [12, 20, 30]])
    plan.sensitive = [.init(dimensions: [0, 1], codes: ["u2", "g2"], low: 20, high: 30)]
    let publication = try SamplePlans.proven(plan)
    #expect(SamplePlans.content(publication, ["u2", "g2"]) == .hidden)
    #expect(publication.decisions[0].reasons.values.contains(.named))
  }

  @Test func `the same plan gives the same bytes`() throws {
    let plan = try SamplePlans.practice("quarters-429", releases: 2)
    let first = try SamplePlans.proven(plan)
    let second = try SamplePlans.proven(plan)
    #expect(TablesWriter.write(first.tables) == TablesWriter.write(second.tables))
    #expect(CertificateWriter.write(first.certificate) == CertificateWriter.write(second.certificate))
  }

  @Test func `when time is up nothing is published`() throws {
    let plan = SamplePlans.twoWay(units, groups, [[9, 3, 7], [16, 25, 10], [12, 20, 30]])
    let protector = Protector(solver: CoinSolver()) { Deadline { true } }
    #expect(throws: ProtectionRefusal.outOfTime(release: "r1")) { try protector.protect(plan) }
  }

  @Test func `a coalition as large as k is refused`() throws {
    let plan = SamplePlans.twoWay(
      units, groups, [[9, 3, 7], [16, 25, 10], [12, 20, 30]], promise: Promise(threshold: 3, coalition: 3))
    #expect(throws: ProtectionRefusal.coalitionNotBelowThreshold) {
      try Protector(solver: CoinSolver()).protect(plan)
    }
  }

  @Test func `a full cross beyond what can be proven is refused with a plan that works`() throws {
    let plan = try PlanReader.read(try SamplePlans.fixture("star-5000"))
    let cross = Plan.Table(
      dimensions: [0, 1, 2, 4], codes: [0, 1, 2, 4].map { SamplePlans.codes(plan.dimensions[$0]) })
    var large = plan
    large.releases = [.init(name: "r1", tables: [cross])]
    let refused = large
    let refusal = #expect(throws: ProtectionRefusal.self) { try Protector(solver: CoinSolver()).protect(refused) }
    guard case .tooLarge(let advice) = refusal else {
      Issue.record("the cross was not refused for its size")
      return
    }
    let advised = advice.tables
    #expect(advised == [["unit", "target"], ["unit", "age"], ["unit", "question"]])
    var star = plan
    let names = plan.dimensions.map(\.name)
    let tables = advised.map { table in
      let indexes = table.compactMap { names.firstIndex(of: $0) }
      return Plan.Table(dimensions: indexes, codes: indexes.map { SamplePlans.codes(plan.dimensions[$0]) })
    }
    star.releases = [.init(name: "r1", tables: tables)]
    star.promise.coalition = 0
    #expect(try SamplePlans.proven(star, effort: 0).decisions[0].reasons.count < 60)
  }
}
