import Disclosure
import ExactJSON
import LinearPrograms
import Testing

@Suite("Files for an attack") struct AttackReadingTests {
  private static let dimensions = #""dimensions":{"d":{"leaves":["a","b"]}}"#
  private static let truth = """
    {"format":"desk-disclosure/1",\(dimensions),"truth":{"dims":["d"],"cells":[{"c":["a"],"v":2},{"c":["b"],"v":9}]}}
    """

  private static func tables(_ cells: String, _ extra: String = "") -> String {
    let table = #"{"dims":["d"],"cells":[\#(cells)]}"#
    return #"{"format":"desk-disclosure/1","threshold":4,\#(dimensions),\#(extra)"tables":[\#(table)]}"#
  }

  private static let hidden = #"{"c":["a"],"s":true},{"c":["b"],"s":true},{"c":["*"],"v":11}"#

  private func run(_ tables: String, insiders: Int = 0) throws -> AttackReport {
    try Attack.run(AttackDesk.question(tables: tables, truth: Self.truth), solver: CoinSolver(), insiders: insiders)
  }

  @Test func `a tables file and a truth file make a question`() throws {
    let report = try run(Self.tables(Self.hidden))
    #expect(report.targets == 1)
    #expect(report.isClean)
  }

  @Test func `bands, known contributors, declared groups and judged products are read`() throws {
    let band = #"{"c":["a"],"lo":1,"hi":3},{"c":["*"],"v":11}"#
    #expect(try run(Self.tables(band)).outsiders.map(\.low) == [1])
    let declared = #""sensitive":[{"dims":["d"],"c":["b"],"low":7,"high":12}],"sensitive_only":true,"#
    #expect(try run(Self.tables(Self.hidden, declared)).outsiders.map(\.high) == [11])
    let known = #""insider":{"known":[{"c":["b"],"n":9}]},"#
    #expect(try AttackDesk.question(tables: Self.tables(Self.hidden, known), truth: Self.truth).known.count == 1)
    let judged = #""judge":[{"dims":["d"],"codes":{"d":["b"]}}],"#
    #expect(try run(Self.tables(Self.hidden, judged)).targets == 0)
    let protection = #""protection":{"low":1,"high":12},"#
    #expect(try run(Self.tables(Self.hidden, protection)).outsiders.map(\.promisedHigh) == [12])
  }

  @Test(arguments: [
    (#"{"c":["a"],"v":2,"s":true}"#, PlanRefusal.Reason.contradictoryContent),
    (#"{"c":["a"],"lo":3,"hi":1}"#, .contradictoryInterval), (#"{"c":["a"],"v":-2}"#, .negative),
    (#"{"c":["z"],"v":2}"#, .unknownCode("z")), (#"{"c":["a","b"],"v":2}"#, .wrongCount(expected: 1)),
    (#"{"c":["a"]}"#, .missing("v")),
  ])
  func `a malformed cell is refused`(cell: String, reason: PlanRefusal.Reason) {
    #expect { try AttackDesk.question(tables: Self.tables(cell), truth: Self.truth) } throws: { error in
      (error as? PlanRefusal)?.reason == reason
    }
  }

  @Test func `a truth over other dimensions or leaves is refused`() {
    let other = Self.truth.replacing("\"d\"", with: "\"e\"")
    #expect(throws: PlanRefusal.self) { try AttackDesk.question(tables: Self.tables(Self.hidden), truth: other) }
    let leaves = Self.truth.replacing("\"a\"", with: "\"c\"")
    #expect(throws: PlanRefusal.self) { try AttackDesk.question(tables: Self.tables(Self.hidden), truth: leaves) }
  }

  @Test func `the report for machines names groups by their codes`() throws {
    let naive = Self.tables(#"{"c":["a"],"s":true},{"c":["b"],"v":9},{"c":["*"],"v":11}"#)
    let question = try AttackDesk.question(tables: naive, truth: Self.truth)
    let report = try Attack.run(question, solver: CoinSolver())
    let json = report.json(question.published.dimensions)
    #expect(json["exact"] == .integer(1))
    guard case .array(let findings)? = json["findings"], let first = findings.first else {
      Issue.record("no findings")
      return
    }
    #expect(first["group"]?["d"] == .string("a"))
    #expect(first["interval"] == .array([.integer(2), .integer(2)]))
  }
}
