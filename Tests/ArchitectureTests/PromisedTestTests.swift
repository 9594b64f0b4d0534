import Foundation
import Testing

/// A document that says which test holds a promise names a test that is there.
@Suite("Promised tests") struct PromisedTestTests {
  /// The tests that a text names: `SomethingTests` and `test_something.py`.
  private static func named(in text: String) -> [String] {
    text.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }.filter { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        && (word.hasSuffix("Tests") || (word.hasPrefix("test_") && word.hasSuffix(".py")))
    }
  }

  private static func present() throws -> Set<String> {
    let files = try Repository.files(under: "Tests", ending: "Tests.swift")
    let scripts = try Repository.files(under: "Tests/System", ending: ".py")
    let targets = files.map { String($0.split(separator: "/")[1]) }
    let suites = files.compactMap { $0.split(separator: "/").last }.map { String($0.dropLast(".swift".count)) }
    return Set(targets + suites + scripts.compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  @Test func `every test that a document names exists`() throws {
    let present = try Self.present()
    for document in try Repository.files(under: "docs", ending: ".md") + ["README.md", "CONTRIBUTING.md"] {
      let missing = Self.named(in: try Repository.text(document)).filter { !present.contains($0) }
      #expect(missing.isEmpty, "\(document) names \(missing)")
    }
  }

  @Test func `names of tests are found in a text, and other words are not`() {
    let text = "| a | `OneTests`, `test_two.py`; `Tests/Kit` and `test` |"
    #expect(Self.named(in: text) == ["OneTests", "test_two.py"])
  }
}
