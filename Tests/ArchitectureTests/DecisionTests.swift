import Foundation
import Testing

/// Decisions have one form, and their list is complete.
@Suite("Decisions") struct DecisionTests {
  private static let form = ["Status", "Context", "Decision", "Consequences", "Alternatives"]

  private static func decisions() throws -> [String] {
    try Repository.files(under: "docs/decisions", ending: ".md").filter { !$0.hasSuffix("/README.md") }
  }

  /// What is wrong with the form of a decision.
  private static func faults(of text: String, number: Substring) -> [String] {
    var faults: [String] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.first?.hasPrefix("# \(number): ") != true { faults.append("no title with its number") }
    let parts = text.components(separatedBy: "\n## ").dropFirst().map { part in
      part.split(separator: "\n", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
    if parts.map(\.first) != form { faults.append("other parts: \(parts.map { $0.first ?? "" })") }
    for part in parts where part.count < 2 || part[1].isEmpty { faults.append("nothing under \(part)") }
    let status = parts.first?.last ?? ""
    let isKnown = status == "Accepted." || status.hasPrefix("Replaced by [") || status.hasPrefix("Withdrawn")
    if !isKnown { faults.append("an unknown status") }
    return faults
  }

  @Test func `every decision has a number, a status, a context, what was decided, what follows and what else`() throws {
    for path in try Self.decisions() {
      let name = path.split(separator: "/").last ?? ""
      let faults = Self.faults(of: try Repository.text(path), number: name.prefix(4))
      #expect(faults.isEmpty, "\(path): \(faults)")
    }
  }

  @Test func `the list names every decision by its title`() throws {
    let list = try Repository.text("docs/decisions/README.md")
    let decisions = try Self.decisions()
    for path in decisions {
      let name = String(path.split(separator: "/").last ?? "")
      let title = try Repository.text(path).prefix { $0 != "\n" }.dropFirst("# 0000: ".count)
      #expect(list.contains("- [\(name.prefix(4))](\(name)): \(title)\n"), "\(name)")
    }
    #expect(list.components(separatedBy: "\n- [").count - 1 == decisions.count, "one line for each, and no other")
  }

  @Test func `a decision of another form is found`() {
    let good =
      "# 0001: A\n\n## Status\n\nAccepted.\n"
      + "\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n\n## Alternatives\n\nd\n"
    #expect(Self.faults(of: good, number: "0001").isEmpty)
    #expect(!Self.faults(of: good, number: "0002").isEmpty)
    #expect(!Self.faults(of: good.replacing("Accepted.", with: "Maybe"), number: "0001").isEmpty)
    #expect(!Self.faults(of: good.replacing("\n## Consequences\n\nc\n", with: ""), number: "0001").isEmpty)
    #expect(!Self.faults(of: good.replacing("\nd\n", with: ""), number: "0001").isEmpty)
    #expect(!Self.faults(of: good.replacing("## Context", with: "**Context.**"), number: "0001").isEmpty)
  }
}
