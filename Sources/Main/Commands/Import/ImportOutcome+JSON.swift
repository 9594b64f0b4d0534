import Desk
import Exchange
import Foundation
import HouseActs

extension ImportOutcome {
  /// One line of JSON: `status`, and what belongs to it.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(Output(self)), as: UTF8.self)
  }

  private struct Output: Encodable {
    let status: String
    var counts: ImportCounts?
    /// Facts that were kept although they would be refused today, by the name of the mark.
    var marks: [String: Int]?
    var problemCount: Int?
    var problems: [Problem]?

    init(_ outcome: ImportOutcome) {
      switch outcome {
      case .imported(let counts, let marks):
        status = "imported"
        self.counts = counts
        self.marks = Self.named(marks)
      case .checked(let counts, let marks):
        status = "checked"
        self.counts = counts
        self.marks = Self.named(marks)
      case .alreadyThere: status = "already-imported"
      case .refused(let refusal):
        status = "refused"
        problemCount = refusal.problems.count
        problems = refusal.problems.map(Problem.init)
      }
    }

    private static func named(_ marks: [(mark: LegacyMark, count: Int)]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: marks.map { ($0.mark.rawValue, $0.count) })
    }
  }

  private struct Problem: Encodable {
    let file: String?
    let line: Int?
    let column: String?
    let reason: String
    let nl: String
    let en: String

    init(_ problem: ImportProblem) {
      file = problem.file?.name
      line = problem.line
      column = problem.column?.label
      reason = problem.reason.code
      nl = problem.reason.text.nl
      en = problem.reason.text.en
    }
  }
}
