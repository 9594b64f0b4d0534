import Disclosure
import Foundation
import LinearPrograms

/// Short-hand for tests: files, plans and attacks.
enum AttackDesk {
  /// A practice plan of the fixtures.
  static func practicePlan(_ name: String) throws -> Plan {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/disclosure")
    return try PlanReader.read(Data(contentsOf: folder.appendingPathComponent("\(name).json")))
  }

  /// The question whose judged groups are the products of codes only, as the exchange format has it by default.
  static func productQuestion(_ published: PublishedTables, _ truth: TruthTable) -> AttackQuestion {
    var question = AttackQuestion(published: published, truth: truth)
    var shapes: [[Int]: [[String]]] = [:]
    for table in published.tables {
      var codes = shapes[table.dimensions] ?? table.dimensions.map { _ in [] }
      for cell in table.cells {
        for (slot, code) in cell.codes.enumerated() where !codes[slot].contains(code) { codes[slot].append(code) }
      }
      shapes[table.dimensions] = codes
    }
    question.shapes = shapes.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { AttackQuestion.Shape(dimensions: $0.key, codes: $0.value) }
    return question
  }

  static func attack(
    _ published: PublishedTables, _ truth: TruthTable, insiders: Int = 0
  ) throws(AttackRefusal) -> AttackReport {
    try Attack.run(AttackQuestion(published: published, truth: truth), solver: CoinSolver(), insiders: insiders)
  }

  /// The question of two texts in the exchange format.
  static func question(tables: String, truth: String) throws(PlanRefusal) -> AttackQuestion {
    try AttackReader.read(tables: Array(tables.utf8), truth: Array(truth.utf8))
  }
}
