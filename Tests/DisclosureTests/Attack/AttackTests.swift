import Disclosure
import LinearPrograms
import Testing

@Suite("The attacker") struct AttackTests {
  private func line(
    _ leaves: [(String, Int)], nodes: [(String, [Int])] = [], releases: [[(String, Bool)]], k: Int = 5
  ) -> (published: PublishedTables, truth: TruthTable) {
    let dimension = Dimension(
      name: "d", leaves: leaves.map(\.0), nodes: nodes.map { .init(code: $0.0, leaves: LeafSet($0.1)) })
    let truth = TruthTable(leaves.enumerated().map { .init(leaf: [$0.offset], count: $0.element.1) })
    let tables = releases.enumerated().map { number, cells in
      PublishedTables.Table(
        name: "t", release: "r\(number)", dimensions: [0],
        cells: cells.map { code, isShown in
          let count = dimension.leafSet(code).map {
            truth.count(CellKey([.init(dimension: 0, leaves: $0)], in: [dimension]))
          }
          return .init(codes: [code], content: isShown ? .shown(count ?? 0) : .hidden)
        })
    }
    return (PublishedTables(dimensions: [dimension], promise: Promise(threshold: k), tables: tables), truth)
  }

  @Test func `a lone hidden cell is recovered from its sum`() throws {
    let desk = line([("a", 3), ("b", 9)], releases: [[("a", false), ("b", true), ("*", true)]])
    let report = try AttackDesk.attack(desk.published, desk.truth)
    #expect(report.exact == 1)
    #expect(report.outsiders.first?.low == 3)
    #expect(report.withinTwo == 1)
  }

  @Test func `two hidden cells with enough room between them keep the promise`() throws {
    let desk = line([("a", 3), ("b", 9)], releases: [[("a", false), ("b", false), ("*", true)]])
    #expect(try AttackDesk.attack(desk.published, desk.truth).isClean)
  }

  @Test func `cumulative lines that are all large give the month between them`() throws {
    let desk = line([("m1", 20), ("m2", 3)], nodes: [("cum2", [0, 1])], releases: [[("m1", true)], [("cum2", true)]])
    let report = try AttackDesk.attack(desk.published, desk.truth)
    #expect(report.targets == 1)
    #expect(report.exact == 1)
  }

  @Test func `two overlapping districts give what they share only together`() throws {
    let nodes = [("ab", [0, 1]), ("bc", [1, 2])]
    let cells = [("ab", true), ("bc", true), ("*", true)]
    let desk = line([("a", 8), ("b", 2), ("c", 8)], nodes: nodes, releases: [cells])
    #expect(try AttackDesk.attack(desk.published, desk.truth).exact == 1)
    let without = line([("a", 8), ("b", 2), ("c", 8)], nodes: nodes, releases: [Array(cells.dropLast())])
    #expect(try AttackDesk.attack(without.published, without.truth).exact == 0)
  }

  @Test func `a contributor of the neighbouring cell narrows what an outsider cannot`() throws {
    let desk = line([("a", 1), ("b", 2)], releases: [[("a", false), ("b", false), ("*", true)]], k: 3)
    #expect(try AttackDesk.attack(desk.published, desk.truth).isClean)
    let one = try AttackDesk.attack(desk.published, desk.truth, insiders: 1)
    #expect(one.insiderFindings.map(\.high) == [2, 2])
    #expect(one.insiderFindings.map(\.coalition) == [[[1]], [[0]]])
    let wide = line([("a", 1), ("b", 3)], releases: [[("a", false), ("b", false), ("*", true)]], k: 3)
    #expect(try AttackDesk.attack(wide.published, wide.truth).isClean)
    #expect(try AttackDesk.attack(wide.published, wide.truth, insiders: 1).insiderFindings.isEmpty)
    let two = try AttackDesk.attack(wide.published, wide.truth, insiders: 2)
    #expect(two.insiderFindings.map(\.high) == [2])
    #expect(two.insiderFindings.first?.coalition == [[1], [1]])
    #expect(two.allCoalitions)
  }

  @Test func `what a coalition knows of itself is not a finding`() throws {
    let desk = line([("a", 1), ("b", 9)], releases: [[("a", false), ("b", false), ("*", true)]])
    #expect(try AttackDesk.attack(desk.published, desk.truth, insiders: 1).isClean)
  }

  @Test func `nothing published is nothing learnt`() throws {
    let desk = line([("a", 1), ("b", 2)], releases: [[("a", false), ("b", false), ("*", false)]])
    let report = try AttackDesk.attack(desk.published, desk.truth, insiders: 1)
    #expect(report.targets == 3)
    #expect(report.isClean)
  }

  @Test func `tables that contradict each other are refused`() throws {
    var desk = line([("a", 3), ("b", 9)], releases: [[("a", true), ("b", true), ("*", true)]])
    let cells = [PublishedTables.Cell(codes: ["*"], content: .shown(13))]
    desk.published.tables.append(.init(name: "u", release: "r9", dimensions: [0], cells: cells))
    #expect(throws: AttackRefusal.contradictoryTables) { try AttackDesk.attack(desk.published, desk.truth) }
  }

  @Test func `a truth that is not that of the tables is refused`() throws {
    let desk = line([("a", 6), ("b", 9)], releases: [[("a", true), ("b", true)]])
    let other = TruthTable([.init(leaf: [0], count: 7), .init(leaf: [1], count: 9)])
    #expect(throws: AttackRefusal.truthDiffers) { try AttackDesk.attack(desk.published, other) }
  }
}
