import Testing

/// `Package.swift` is the one table of what may use what; its arrows go down, and every import is one of them.
@Suite("Floors") struct FloorTests {
  /// What each floor may use, lowest first. A face reaches records through acts only.
  private static let below: [String: Set<String>] = [
    "Domain": ["Domain"],
    "Plumbing": ["Domain", "Plumbing"],
    "Register": ["Domain", "Plumbing", "Register"],
    "Acts": ["Domain", "Plumbing", "Register", "Acts"],
    "Faces": ["Domain", "Plumbing", "Acts", "Faces"],
    "Main": ["Domain", "Plumbing", "Register", "Acts", "Faces", "Main"],
  ]
  /// Into which parts the floors with many subjects are cut, and which others each part stands on.
  private static let parts: [String: Set<String>] = [
    "House": [], "Care": ["House"], "Screening": ["House", "Care"], "Figure": ["House"],
  ]
  /// Modules of the toolchain that not every target may import, with those that may.
  private static let toolchain: [String: Set<String>] = [
    "Synchronization": [
      "Vault", "Database", "SQLiteStore", "PostgresStore", "LinearPrograms", "HouseRecords", "FigureActs", "WebBase",
      "CarePages", "Commands",
    ],
    "Dispatch": ["Vault", "PostgresStore"],
    "Glibc": ["Vault", "Commands"],
    "Darwin": ["Vault"],
  ]

  /// Who may read and write rows without the targets of records, beside the tests, with the reason.
  private static let atTheTables = [
    "Bench/Server/Desk/LargeDesk.swift": "makes up a desk of a size that no act was meant for"
  ]

  private let manifest: Manifest
  private let targets: [String: Manifest.Target]

  init() throws {
    manifest = try Manifest.read.get()
    targets = Dictionary(uniqueKeysWithValues: manifest.targets.map { ($0.name, $0) })
  }

  @Test func `a target uses only targets of its own floor and of those below`() throws {
    for target in manifest.targets {
      guard let floor = target.floor else { continue }
      let below = try #require(Self.below[floor], "\(floor) is not a floor")
      for dependency in target.dependencies where dependency.package == nil {
        let other = try #require(targets[dependency.name])
        let down = try #require(other.floor, "\(target.name) uses \(other.name), which is no part of the product")
        #expect(below.contains(down), "\(target.name) (\(floor)) uses \(other.name) (\(down))")
      }
    }
  }

  @Test func `a part of a floor uses only the parts that it stands on, on its own floor and on those below`() throws {
    func part(of name: String) -> String? {
      Self.parts.keys.first { part in ["Records", "Acts", "Pages"].contains { name == part + $0 } }
    }
    var found: Set<String> = []
    for target in manifest.targets where target.floor != nil {
      guard let own = part(of: target.name) else { continue }
      found.insert(own)
      let below = try #require(Self.parts[own])
      for other in target.dependencies.compactMap({ part(of: $0.name) }) where other != own {
        #expect(below.contains(other), "\(target.name) uses \(other)")
      }
    }
    #expect(found == Set(Self.parts.keys))
  }

  @Test func `only the targets of records go through the inner door of the register`() throws {
    let files = try ["Sources", "Bench", "Plugins"].flatMap { try Repository.files(under: $0, ending: ".swift") }
    let through = try files.filter { path in
      SourceFile.opensInnerDoor(SwiftText.code(of: try Repository.text(path)))
    }
    let others = through.filter { path in
      let parts = path.split(separator: "/")
      return !(parts.starts(with: ["Sources", "Register"]) && parts[2].hasSuffix("Records"))
    }
    #expect(Set(others) == Set(Self.atTheTables.keys), "what reads rows belongs into a target of records")
    #expect(through.count > others.count)
  }

  @Test func `the inner door is seen in each form of an import`() {
    #expect(SourceFile.opensInnerDoor("import Desk\n@_spi(Tables) public import RegisterCore"))
    #expect(SourceFile.opensInnerDoor("@_spi(Tables)\nimport RegisterCore"))
    #expect(!SourceFile.opensInnerDoor("@_spi(Testing) import RegisterCore"))
    #expect(!SourceFile.opensInnerDoor("import RegisterCore\n@_spi(Tables)\npublic struct Table {}"))
  }

  @Test func `the domain needs nobody else's package`() {
    for target in manifest.targets where target.floor == "Domain" {
      for dependency in target.dependencies {
        #expect(dependency.package == nil, "\(target.name) uses \(dependency.name)")
      }
    }
  }

  @Test func `every source file stands in a target and imports only what its target declares`() throws {
    let sources = try SourceFile.all()
    #expect(sources.count > 100)
    for source in sources {
      let target = try #require(targets[source.target], "\(source.path) is in no target")
      #expect(source.floor == target.floor, "\(source.path)")
      let declared = Set(target.dependencies.map(\.name))
      let foreign = source.imports.subtracting(declared).filter { module in
        module != "Foundation" && Self.toolchain[module]?.contains(source.target) != true
      }
      #expect(foreign.isEmpty, "\(source.path) imports \(foreign.sorted())")
    }
  }

  @Test func `every declared dependency is imported by a file of its target`() throws {
    for target in manifest.targets where target.type != "system" && target.type != "plugin" {
      let imported = try Repository.files(under: target.folder, ending: ".swift")
        .reduce(into: Set<String>()) { imports, path in
          imports.formUnion(SourceFile.imports(in: SwiftText.code(of: try Repository.text(path))))
        }
      let unused = Set(target.dependencies.map(\.name)).subtracting(imported)
      #expect(unused.isEmpty, "\(target.name) declares \(unused.sorted()) and imports none of it")
    }
  }

  @Test func `an import is read in each of its forms, and not in a comment or a text`() {
    let code = SwiftText.code(
      of: """
        public import Foundation
        import Records
        @testable import Vault
        // import GRDB
        import struct Desk.Month
        let text = \"\"\"
          import Yams
          \"\"\"
        """)
    #expect(SourceFile.imports(in: code) == ["Foundation", "Records", "Vault", "Desk"])
  }
}
