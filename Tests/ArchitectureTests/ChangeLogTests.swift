import Foundation
import Testing

/// The list of changes has the form of *Keep a Changelog*.
@Suite("Changes") struct ChangeLogTests {
  private static let groups = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]

  private static func faults(of text: String) -> [String] {
    var faults: [String] = []
    var groups: [String] = []
    var before: Substring = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "line \(index + 1)"
      if line.hasPrefix("## ") { groups = [] }
      if line.hasPrefix("### ") {
        let group = String(line.dropFirst(4))
        if !Self.groups.contains(group) || groups.contains(group) { faults.append("\(place): \(group)") }
        groups.append(group)
      }
      if line.hasPrefix("- "), before.isEmpty { faults.append("\(place): an item after a blank line") }
      if line.hasPrefix("  "), !(before.hasPrefix("- ") || before.hasPrefix("  ")) {
        faults.append("\(place): goes on with nothing")
      }
      if line.isEmpty, before.isEmpty, index > 0 { faults.append("\(place): a second blank line") }
      before = line
    }
    if !groups.isEmpty, groups != Self.groups.filter(groups.contains) { faults.append("groups in another order") }
    return faults
  }

  @Test func `changes stand in known groups, once each and in order`() throws {
    let faults = Self.faults(of: try Repository.text("CHANGELOG.md"))
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func `a list of another form is found`() {
    let good = "# Changes\n\n## Unreleased\n\n### Added\n- a\n  b\n- c\n\n### Fixed\n- d\n"
    #expect(Self.faults(of: good).isEmpty)
    #expect(!Self.faults(of: good.replacing("- c", with: "\n- c")).isEmpty)
    #expect(!Self.faults(of: good.replacing("### Fixed", with: "### Added")).isEmpty)
    #expect(!Self.faults(of: good.replacing("Added", with: "Mended")).isEmpty)
    #expect(!Self.faults(of: good.replacing("### Added\n- a\n  b\n- c", with: "### Security\n- a")).isEmpty)
    #expect(!Self.faults(of: good.replacing("- a\n", with: "")).isEmpty)
  }
}
