import CertificateCheck
import Disclosure
import Foundation
import LinearPrograms
import Testing

/// Small plans for tests, written as little text as possible.
enum SamplePlans {
  /// A dimension of leaves a1, a2, … with the node `Total` and further sums.
  static func dimension(_ name: String, _ count: Int, _ sums: [String: [Int]] = [:]) -> Disclosure.Dimension {
    let leaves = (1...count).map { "\(name)\($0)" }
    var nodes = [Disclosure.Dimension.Node(code: "Total", leaves: LeafSet(all: count))]
    for (code, members) in sums.sorted(by: { $0.key < $1.key }) {
      nodes.append(.init(code: code, leaves: LeafSet(members.map { $0 - 1 })))
    }
    return Disclosure.Dimension(name: name, leaves: leaves, nodes: nodes)
  }

  static func codes(_ dimension: Disclosure.Dimension) -> [String] { dimension.leaves + dimension.nodes.map(\.code) }

  /// One release with one table over two dimensions; `counts` by rows of the first.
  static func twoWay(
    _ first: Disclosure.Dimension, _ second: Disclosure.Dimension, _ counts: [[Int]], promise: Promise = Promise()
  ) -> Plan {
    var rows: [TruthTable.Row] = []
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() { rows.append(.init(leaf: [row, column], count: count)) }
    }
    let table = Plan.Table(dimensions: [0, 1], codes: [codes(first), codes(second)])
    return Plan(
      name: "sample", dimensions: [first, second], truth: TruthTable(rows),
      releases: [.init(name: "r1", tables: [table])], sensitive: [], promise: promise)
  }

  static func fixture(_ name: String) throws -> Data {
    try Data(contentsOf: fixtures.appendingPathComponent("\(name).json"))
  }

  static var fixtures: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/disclosure")
  }

  static func practice(_ name: String, coalition: Int? = nil, releases: Int? = nil) throws -> Plan {
    var plan = try PlanReader.read(try fixture(name))
    if let coalition { plan.promise.coalition = coalition }
    if let releases { plan.releases = Array(plan.releases.prefix(releases)) }
    return plan
  }

  /// Protects the plan and has the independent checker prove it.
  static func proven(_ plan: Plan, effort: Int = 50) throws -> Publication {
    let publication = try Protector(solver: CoinSolver(), effort: effort).protect(plan)
    try prove(publication)
    return publication
  }

  static func prove(_ publication: Publication) throws {
    _ = try CertificateChecker.check(
      tables: Data(TablesWriter.write(publication.tables)),
      certificates: Data(CertificateWriter.write(publication.certificate)))
  }

  /// What the reader sees in a cell of a release.
  static func content(
    _ publication: Publication, _ codes: [String], release: String = "r1"
  ) -> PublishedTables.Content? {
    publication.tables.tables.filter { $0.release == release }.flatMap(\.cells).first { $0.codes == codes }?.content
  }
}
