import Foundation
import Testing

/// The table of layers, held against the imports of every source file.
@Suite("Layers") struct LayerTests {
  @Test func `every source file imports only what the table allows its target`() throws {
    let layers = try Layers.load()
    let sources = try Sources.all()
    #expect(sources.count > 100)
    for source in sources {
      let allowed = try #require(layers.allowed[source.target], "\(source.target) is not in the table")
      let forbidden = source.imports.subtracting(allowed).subtracting(["Foundation"])
      #expect(forbidden.isEmpty, "\(source.path) imports \(forbidden.sorted())")
    }
  }

  @Test func `a file that imports a floor above its own is found`() throws {
    let layers = try Layers.load()
    let imports = Sources.imports(
      in: "public import Foundation\nimport Records\n@testable import Vault\n// import GRDB\n")
    #expect(imports == ["Foundation", "Records", "Vault"])
    let allowed = try #require(layers.allowed["Desk"])
    #expect(imports.subtracting(allowed).subtracting(["Foundation"]) == ["Records", "Vault"])
  }

  @Test func `the pure floors know no clock, no ids and no randomness of their own`() throws {
    let effects = ["Date()", "Date.now", "UUID()", ".random("]
    for source in try Sources.all() where !source.path.hasSuffix("/Effects.swift") {
      // The vault makes secrets itself.
      guard source.target != "Vault" else { continue }
      for effect in effects {
        #expect(!source.code.contains(effect), "\(source.path) uses \(effect)")
      }
    }
  }

  @Test func `no source swallows an error or forces a value`() throws {
    let patterns = ["try!", "as!", "fatalError("]
    for source in try Sources.all() {
      for pattern in patterns { #expect(!source.code.contains(pattern), "\(source.path) has \(pattern)") }
    }
  }
}

/// The table in `layers.txt`.
private struct Layers {
  let allowed: [String: Set<String>]

  static func load() throws -> Layers {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("layers.txt")
    var allowed: [String: Set<String>] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      allowed[String(parts[0])] = Set(parts[1].split(separator: " ").map(String.init))
    }
    return Layers(allowed: allowed)
  }
}

/// The source files of the package.
private struct Sources {
  let path: String
  let target: String
  let code: String
  let imports: Set<String>

  static func all() throws -> [Sources] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var sources: [Sources] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let parts = file.path.dropFirst(root.path.count + 1).split(separator: "/")
      sources.append(
        Sources(
          path: parts.joined(separator: "/"), target: String(parts.dropFirst().first ?? ""),
          code: Self.withoutComments(text),
          imports: imports(in: text)))
    }
    return sources
  }

  static func imports(in text: String) -> Set<String> {
    var found: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").filter {
        !$0.hasPrefix("@") && !["public", "package", "internal"].contains($0)
      }
      guard words.first == "import", words.count >= 2 else { continue }
      let isOnePart = ["struct", "class", "enum", "func", "protocol", "typealias", "var"].contains(words[1])
      found.insert(String(isOnePart ? words[2].prefix { $0 != "." } : words[1]))
    }
    return found
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }.joined(separator: "\n")
  }
}
