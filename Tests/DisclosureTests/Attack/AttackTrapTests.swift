import CertificateCheck
import Disclosure
import struct Foundation.Data
import LinearPrograms
import Testing

/// Plans that catch careless methods, through the whole chain: protect, check the certificates, attack.
@Suite("Traps") struct AttackTrapTests {
  /// Publishes the plan and lets the checker and the attacker judge it.
  @discardableResult
  private func publish(_ plan: Plan, after earlier: Publication? = nil) throws -> Publication {
    let publication = try Protector(solver: CoinSolver()).protect(plan, after: earlier)
    let tables = TablesWriter.write(publication.tables)
    _ = try CertificateChecker.check(
      tables: Data(tables), certificates: Data(CertificateWriter.write(publication.certificate)))
    let question = AttackQuestion(published: publication.tables, truth: plan.truth)
    let report = try Attack.run(question, solver: CoinSolver(), insiders: plan.promise.coalition)
    #expect(report.isClean)
    #expect(report.allCoalitions)
    return publication
  }

  /// Tables of one release: the dimensions of each and its codes per dimension.
  private typealias Tables = [(dimensions: [Int], codes: [[String]])]

  private func line(_ codes: String...) -> Tables { [([0], [codes])] }

  private func plan(
    _ dimensions: [Dimension], _ truth: [([Int], Int)], _ releases: [Tables], promise: Promise = Promise()
  ) -> Plan {
    Plan(
      name: "trap", dimensions: dimensions, truth: TruthTable(truth.map { .init(leaf: $0.0, count: $0.1) }),
      releases: releases.enumerated().map { number, tables in
        .init(name: "r\(number + 1)", tables: tables.map { .init(dimensions: $0.dimensions, codes: $0.codes) })
      }, sensitive: [], promise: promise)
  }

  private func content(_ publication: Publication, _ release: Int, _ codes: [String]) -> PublishedTables.Content? {
    publication.tables.tables.filter { $0.release == "r\(release)" }.flatMap(\.cells).first { $0.codes == codes }?
      .content
  }

  private func isHidden(_ publication: Publication, _ release: Int, _ codes: [String]) -> Bool {
    content(publication, release, codes) == .hidden
  }

  private let months = Dimension(
    name: "month", leaves: ["m1", "m2", "m3"],
    nodes: [.init(code: "cum2", leaves: LeafSet([0, 1])), .init(code: "cum3", leaves: LeafSet([0, 1, 2]))])

  @Test func `cumulative lines of which every cell is large never show the few between them`() throws {
    let plan = plan(
      [months], [([0], 20), ([1], 3), ([2], 30)], [line("m1"), line("cum2"), line("cum3")])
    let publication = try publish(plan)
    #expect(content(publication, 1, ["m1"]) == .shown(20))
    #expect(isHidden(publication, 2, ["cum2"]))
    #expect(content(publication, 3, ["cum3"]) == .shown(53))
  }

  @Test func `a step over a hidden release is protected too`() throws {
    let plan = plan(
      [months], [([0], 20), ([1], 1), ([2], 2)], [line("m1"), line("cum2"), line("cum3")])
    let publication = try publish(plan)
    let shown = [(1, "m1"), (2, "cum2"), (3, "cum3")].filter { !isHidden(publication, $0.0, [$0.1]) }
    #expect(shown.count <= 1)
  }

  @Test func `a late registration is refused in its old month and accepted in the month of booking`() throws {
    let first = plan([months], [([0], 20)], [line("m1")])
    let published = try publish(first)
    let both = [line("m1"), line("m2", "cum2")]
    #expect(throws: ProtectionRefusal.self) {
      try Protector(solver: CoinSolver()).protect(plan([months], [([0], 21), ([1], 9)], both), after: published)
    }
    let booked = try publish(plan([months], [([0], 20), ([1], 10)], both), after: published)
    #expect(content(booked, 1, ["m1"]) == .shown(20))
    #expect(content(booked, 2, ["m2"]) == .shown(10))
  }

  @Test func `seven of seven with one answer is hidden when the attribute is sensitive`() throws {
    let units = Dimension(name: "unit", leaves: ["A", "B", "C"], nodes: [])
    let reason = Dimension(name: "reason", leaves: ["shame", "distance"], nodes: [])
    let truth = [([0, 0], 7), ([1, 0], 9), ([1, 1], 9), ([2, 0], 12), ([2, 1], 11)]
    let tables: [Tables] = [[([0, 1], [["A", "B", "C", "*"], ["shame", "distance", "*"]])]]
    let plain = try publish(plan([units, reason], truth, tables))
    #expect(content(plain, 1, ["A", "shame"]) == .shown(7))
    let guarded = try publish(plan([units, reason], truth, tables, promise: Promise(shareAttributes: ["reason"])))
    #expect(isHidden(guarded, 1, ["A", "shame"]))
    #expect(isHidden(guarded, 1, ["A", "distance"]))
  }

  @Test func `a lone child is hidden when the plan asks so`() throws {
    let units = Dimension(
      name: "unit", leaves: ["A", "B", "C", "D"], nodes: [.init(code: "N", leaves: LeafSet([0, 1]))])
    let truth = [([0], 9), ([2], 14), ([3], 12)]
    let tables = [line("A", "B", "C", "D", "N", "*")]
    let plain = try publish(plan([units], truth, tables))
    #expect(content(plain, 1, ["A"]) == .shown(9))
    let guarded = try publish(plan([units], truth, tables, promise: Promise(loneChild: true)))
    #expect(isHidden(guarded, 1, ["A"]))
    #expect(isHidden(guarded, 1, ["B"]))
  }

  @Test(arguments: 0...2) func `a lone contributor is no key to his neighbours`(coalition: Int) throws {
    let units = Dimension(name: "unit", leaves: ["A", "B", "C", "D"], nodes: [])
    let groups = Dimension(name: "group", leaves: ["staff", "family"], nodes: [])
    let truth = [
      ([0, 0], 1), ([0, 1], 6), ([1, 0], 2), ([1, 1], 9), ([2, 0], 12), ([2, 1], 8), ([3, 0], 7), ([3, 1], 15),
    ]
    let codes = [["A", "B", "C", "D", "*"], ["staff", "family", "*"]]
    let publication = try publish(
      plan([units, groups], truth, [[([0, 1], codes)]], promise: Promise(coalition: coalition)))
    #expect(isHidden(publication, 1, ["A", "staff"]))
    #expect(content(publication, 1, ["*", "*"]) == .shown(60))
  }

  @Test func `two hierarchies over one dimension do not cut out what they share`() throws {
    let units = Dimension(
      name: "unit", leaves: ["A", "B", "C", "D"],
      nodes: [
        .init(code: "north", leaves: LeafSet([0, 1])), .init(code: "south", leaves: LeafSet([2, 3])),
        .init(code: "coast", leaves: LeafSet([1, 2])), .init(code: "inland", leaves: LeafSet([0, 3])),
      ])
    let truth = [([0], 9), ([1], 2), ([2], 11), ([3], 10)]
    let publication = try publish(
      plan([units], truth, [line("north", "south", "*"), line("coast", "inland", "*")]))
    #expect(content(publication, 1, ["*"]) == .shown(32))
  }

  @Test func `three two-way tables in a cycle are protected as one`() throws {
    let dimensions = ["unit", "group", "question"].map { name in
      Dimension(name: name, leaves: ["\(name)1", "\(name)2", "\(name)3"], nodes: [])
    }
    var random = SeededNumbers(7)
    var truth: [([Int], Int)] = []
    for a in 0..<3 {
      for b in 0..<3 { for c in 0..<3 { truth.append(([a, b, c], Int.random(in: 0...5, using: &random))) } }
    }
    let tables: Tables = [[0, 1], [1, 2], [0, 2]].map { pair in (pair, pair.map { dimensions[$0].leaves + ["*"] }) }
    let publication = try publish(plan(dimensions, truth, [tables]))
    #expect(publication.certificate.blocks.count == 1)
    #expect(content(publication, 1, ["*", "*"]) != .hidden)
  }

  @Test func `with nothing to hide everything is shown`() throws {
    let units = Dimension(name: "unit", leaves: ["A", "B"], nodes: [])
    let publication = try publish(plan([units], [([0], 50), ([1], 60)], [line("A", "B", "*")]))
    #expect(publication.tables.tables.flatMap(\.cells).allSatisfy { $0.content != .hidden })
    #expect(publication.certificate.witnesses.isEmpty)
  }

  @Test func `with fewer people than k in all nothing is shown, not even zeros`() throws {
    let units = Dimension(name: "unit", leaves: ["A", "B", "C"], nodes: [])
    let publication = try publish(plan([units], [([0], 1), ([1], 2)], [line("A", "B", "C", "*")]))
    #expect(publication.tables.tables.flatMap(\.cells).allSatisfy { $0.content == .hidden })
  }
}
