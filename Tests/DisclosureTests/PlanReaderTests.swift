import Disclosure
import ExactJSON
import Foundation
import Testing

@Suite struct PlanReaderTests {
  private let whole = """
    {"format":"desk-disclosure/1","name":"t","threshold":5,"insider_c":1,
    "dimensions":{"unit":{"leaves":["A","B"],"nodes":{"Total":["A","B"]}},"q":{"leaves":["x","y"],"nodes":{}}},
    "truth":{"dims":["unit","q"],"cells":[{"c":["A","x"],"v":3},{"c":["B","y"],"v":9}]},
    "plan":[{"release":"r1","dims":["unit","q"],"codes":[["A","B","Total"],["x","y","*"]]}]}
    """

  private func refusal(_ old: String, _ new: String) -> PlanRefusal? {
    let text = whole.replacingOccurrences(of: old, with: new)
    #expect(text != whole)
    do {
      _ = try PlanReader.read(text.utf8)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a plan is read whole`() throws {
    let plan = try PlanReader.read(whole.utf8)
    #expect(plan.promise == Promise(threshold: 5, coalition: 1))
    #expect(plan.truth.total == 12)
    #expect(plan.releases.map(\.name) == ["r1"])
    #expect(plan.key([0, 1], ["Total", "*"]) == plan.key([0], ["Total"]))
  }

  @Test(arguments: ["quarters-429", "quarters-5000", "quarters-100000", "star-429", "star-5000"])
  func `the practice plans are read`(name: String) throws {
    #expect(try !PlanReader.read(try SamplePlans.fixture(name)).truth.rows.isEmpty)
  }

  @Test func `broken text is refused with line and column`() {
    #expect(refusal("\"threshold\":5,", "\"threshold\":5,,")?.place == "1:56")
    #expect(
      refusal("\"threshold\":5", "\"threshold\":5.5")?.reason
        == .syntax(.init(reason: .notAnInteger, line: 1, column: 54)))
    #expect(
      refusal("\"threshold\":5", "\"threshold\":99999999999999999999")?.reason
        == .syntax(.init(reason: .numberOutOfRange, line: 1, column: 54)))
    #expect(
      refusal("\"name\":\"t\"", "\"format\":\"t\"")?.reason
        == .syntax(.init(reason: .duplicateMember, line: 1, column: 31)))
  }

  @Test func `what is missing, strange or of another kind is refused`() {
    #expect(
      refusal("\"format\":\"desk-disclosure/1\"", "\"format\":\"other\"")
        == .init(place: "format", reason: .unknownFormat))
    #expect(refusal("\"name\":\"t\"", "\"nam\":\"t\"") == .init(place: "", reason: .unknownMember("nam")))
    #expect(refusal("\"plan\":[", "\"judge\":[") == .init(place: "", reason: .missing("plan")))
    #expect(refusal("\"name\":\"t\"", "\"name\":7") == .init(place: "name", reason: .notA(.string)))
    #expect(refusal("\"threshold\":5", "\"threshold\":1")?.reason == .outOfRange(low: 2, high: 1_000))
    #expect(refusal("\"insider_c\":1", "\"insider_c\":4")?.reason == .outOfRange(low: 0, high: 3))
  }

  @Test func `unknown, doubled and reserved codes are refused with their place`() {
    #expect(
      refusal("[\"A\",\"B\",\"Total\"]", "[\"A\",\"C\",\"Total\"]")
        == .init(place: "plan[0].codes[0][1]", reason: .unknownCode("C")))
    #expect(
      refusal("[\"A\",\"B\",\"Total\"]", "[\"A\",\"A\",\"Total\"]")
        == .init(place: "plan[0].codes[0][1]", reason: .duplicate("A")))
    #expect(
      refusal("\"leaves\":[\"x\",\"y\"]", "\"leaves\":[\"x\",\"*\"]")
        == .init(place: "dimensions.q.leaves[1]", reason: .reservedCode("*")))
    #expect(refusal("{\"Total\":[\"A\",\"B\"]}", "{\"Total\":[\"A\",\"Z\"]}")?.reason == .unknownLeaf("Z"))
    #expect(refusal("{\"Total\":[\"A\",\"B\"]}", "{\"A\":[\"A\",\"B\"]}")?.reason == .duplicate("A"))
    #expect(
      refusal("\"r1\",\"dims\":[\"unit\",\"q\"]", "\"r1\",\"dims\":[\"unit\",\"z\"]")?.reason == .unknownDimension("z"))
  }

  @Test func `negative, doubled and incomplete truth is refused`() {
    #expect(refusal("\"v\":3", "\"v\":-3") == .init(place: "truth.cells[0].v", reason: .negative))
    #expect(refusal("\"v\":3", "\"v\":3000000000") == .init(place: "truth.cells[0].v", reason: .overflow))
    #expect(refusal("[\"B\",\"y\"]", "[\"A\",\"x\"]") == .init(place: "truth.cells[1]", reason: .duplicate("A/x")))
    #expect(
      refusal("[\"B\",\"y\"]", "[\"Total\",\"y\"]")
        == .init(place: "truth.cells[1].c[0]", reason: .unknownLeaf("Total")))
    #expect(refusal("[\"B\",\"y\"]", "[\"B\"]") == .init(place: "truth.cells[1].c", reason: .wrongCount(expected: 2)))
    #expect(refusal("\"truth\":{\"dims\":[\"unit\",\"q\"]", "\"truth\":{\"dims\":[\"unit\"]")?.place == "truth.dims")
  }

  @Test func `a release in two places and a doubled table are refused`() throws {
    let table = "{\"release\":\"r1\",\"dims\":[\"unit\",\"q\"],\"codes\":[[\"A\",\"B\",\"Total\"],[\"x\",\"y\",\"*\"]]}"
    #expect(refusal(table, "\(table),\(table)") == .init(place: "plan[1]", reason: .tableTwice))
    let other = "{\"release\":\"r2\",\"dims\":[\"unit\"],\"codes\":[[\"A\"]]}"
    let again = "{\"release\":\"r1\",\"dims\":[\"unit\"],\"codes\":[[\"A\"]]}"
    #expect(
      refusal(table, "\(table),\(other),\(again)") == .init(place: "plan[2]", reason: .releaseNotContiguous("r1")))
  }

  @Test func `more cells than can be proven are refused`() {
    let leaves = (0..<300).map { "\"l\($0)\"" }.joined(separator: ",")
    let text = """
      {"format":"desk-disclosure/1","dimensions":{"a":{"leaves":[\(leaves)]},"b":{"leaves":[\(leaves)]}},
      "truth":{"dims":["a","b"],"cells":[]},"plan":[{"dims":["a","b"],"codes":[[\(leaves)],[\(leaves)]]}]}
      """
    #expect(throws: PlanRefusal(place: "plan[0]", reason: .tooMany(what: .cells, limit: 60_000))) {
      try PlanReader.read(text.utf8)
    }
  }

  @Test func `tables are read back as they were written`() throws {
    let plan = try PlanReader.read(whole.utf8)
    let cells: [PublishedTables.Cell] = [
      .init(codes: ["A", "x"], content: .hidden), .init(codes: ["B", "y"], content: .shown(9)),
    ]
    let tables = PublishedTables(
      dimensions: plan.dimensions, promise: plan.promise,
      tables: [.init(name: "n\"\\\u{7}", release: "r1", dimensions: [0, 1], cells: cells)])
    let read = try TablesReader.read(TablesWriter.write(tables))
    #expect(read.tables == tables.tables)
    #expect(read.promise == tables.promise)
    #expect(read.dimensions == tables.dimensions)
  }
}
