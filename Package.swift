// swift-tools-version:6.2
import PackageDescription

/// Every target is strict: Swift 6 mode, explicit `any`, imports that each file owns, imports that stay private unless
/// a public signature needs them, and no warning that is left standing.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// Products of other packages, by the name their documentation uses.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The floors of the house, lowest first: the folders of `Sources`, with the targets inside them.
enum Floor: String {
  case domain = "Domain"
  case plumbing = "Plumbing"
  case register = "Register"
  case acts = "Acts"
  case faces = "Faces"
  case main = "Main"

  /// A target of this floor; its folder has its name.
  func target(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
  ) -> Target {
    .target(name: name, dependencies: dependencies, path: path(name), swiftSettings: strict, plugins: plugins)
  }

  /// A library of the system that this floor links.
  func systemLibrary(_ name: String, pkgConfig: String? = nil, apt packages: [String] = []) -> Target {
    .systemLibrary(
      name: name, path: path(name), pkgConfig: pkgConfig, providers: packages.isEmpty ? nil : [.apt(packages)])
  }

  func path(_ name: String) -> String { "Sources/\(rawValue)/\(name)" }
}

/// The tests of one target or subject; they may use the test kit.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let domain: [Target] = [
  Floor.domain.target("Folding"),
  Floor.domain.target("Desk", ["Folding"]),
  Floor.domain.target("Access", ["Desk"]),
  Floor.domain.target("ExactJSON"),
  Floor.domain.target("Instruments", ["Desk", "ExactJSON"]),
  Floor.domain.target("Disclosure", ["ExactJSON"]),
  Floor.domain.target("CertificateCheck"),
  Floor.domain.target("KeyFigures", ["Desk"]),
]

let plumbing: [Target] = [
  Floor.plumbing.target("Vault", ["Folding", crypto, cryptoExtras]),
  Floor.plumbing.target("Database", [crypto]),
  Floor.plumbing.target("SQLiteStore", ["Database", grdb]),
  Floor.plumbing.systemLibrary("CMalloc"),
  Floor.plumbing.systemLibrary("CZlib", pkgConfig: "zlib", apt: ["zlib1g-dev"]),
  Floor.plumbing.systemLibrary("CLibpq", pkgConfig: "libpq", apt: ["libpq-dev"]),
  Floor.plumbing.target("PostgresStore", ["Database", "CLibpq"]),
  Floor.plumbing.systemLibrary("CCoin", pkgConfig: "cbc", apt: ["coinor-libcbc-dev", "coinor-libclp-dev"]),
  Floor.plumbing.target("LinearPrograms", ["Disclosure", "CCoin"]),
  Floor.plumbing.target("Markup"),
]

let register: [Target] = [
  Floor.register.target("Schema", ["Database"], plugins: ["EmbeddedTexts"]),
  Floor.register.target("RegisterCore", ["Desk", "Access", "Database", "Vault"]),
  Floor.register.target("HouseRecords", ["Folding", "Desk", "Access", "Database", "Vault", "RegisterCore"]),
  Floor.register.target(
    "CareRecords", ["Folding", "Desk", "Access", "Database", "Vault", "RegisterCore", "HouseRecords"]),
  Floor.register.target(
    "ScreeningRecords", ["Desk", "Access", "Database", "Vault", "RegisterCore", "CareRecords"]),
  Floor.register.target("KeyFigureRecords", ["Desk", "KeyFigures", "Database", "RegisterCore"]),
]

let acts: [Target] = [
  Floor.acts.target(
    "HouseActs", ["Desk", "Access", "Instruments", "Vault", "RegisterCore", "HouseRecords"]),
  Floor.acts.target(
    "CareActs",
    ["Folding", "Desk", "Access", "Instruments", "RegisterCore", "HouseRecords", "CareRecords", "HouseActs"]),
  Floor.acts.target(
    "ScreeningActs",
    [
      "Desk", "Access", "Instruments", "Vault", "RegisterCore", "HouseRecords", "CareRecords", "ScreeningRecords",
      "HouseActs", "CareActs",
    ]),
  Floor.acts.target(
    "FigureActs", ["Desk", "Access", "Instruments", "KeyFigures", "RegisterCore", "KeyFigureRecords", "HouseActs"]),
  Floor.acts.target("Exchange", ["Folding", "Desk"]),
]

let faces: [Target] = [
  Floor.faces.target(
    "WebBase",
    ["Folding", "Desk", "Access", "ExactJSON", "Markup", "CZlib", crypto, hummingbird, httpTypes, nioCore, logging],
    plugins: ["EmbeddedTexts"]),
  Floor.faces.target(
    "WebSession",
    ["Desk", "Access", "Markup", "WebBase", "HouseActs", "Vault", hummingbird, httpTypes]),
  Floor.faces.target("Questionnaires", ["Desk", "Instruments", "Markup", "WebBase"]),
  Floor.faces.target(
    "ClientPages",
    [
      "Desk", "Instruments", "Vault", "Markup", "WebBase", "Questionnaires", "HouseActs", "ScreeningActs",
      hummingbird, httpTypes,
    ]),
  Floor.faces.target(
    "HousePages", ["Folding", "Desk", "Markup", "WebBase", "WebSession", "HouseActs", hummingbird]),
  Floor.faces.target(
    "CarePages",
    [
      "Folding", "Desk", "Access", "Instruments", "Markup", "WebBase", "WebSession", "HouseActs", "CareActs",
      "HousePages", hummingbird,
    ]),
  Floor.faces.target(
    "ScreeningPages",
    [
      "Desk", "Instruments", "Markup", "WebBase", "WebSession", "Questionnaires", "HouseActs", "CareActs",
      "ScreeningActs", "HousePages", "CarePages", hummingbird, httpTypes,
    ]),
  Floor.faces.target(
    "FigurePages",
    [
      "Desk", "KeyFigures", "Markup", "WebBase", "WebSession", "HouseActs", "FigureActs", "HousePages", hummingbird,
    ]),
  Floor.faces.target(
    "Workspace",
    [
      "Markup", "WebBase", "WebSession", "HouseActs", "ScreeningActs", "HousePages", "CarePages", "ScreeningPages",
      "FigurePages", hummingbird,
    ]),
]

let main: [Target] = [
  Floor.main.target(
    "Installations",
    [
      "Desk", "Access", "Instruments", "Vault", "Database", "SQLiteStore", "PostgresStore", "Schema", "RegisterCore",
      "HouseRecords", "HouseActs", "ScreeningActs", yams,
    ]),
  Floor.main.target(
    "Composition",
    [
      "Desk", "Vault", "Database", "CMalloc", "RegisterCore", "HouseActs", "CareActs", "ScreeningActs", "WebBase",
      "ClientPages", "Workspace",
      "Installations",
      hummingbird, logging, nioCore, serviceLifecycle, unixSignals,
    ]),
  Floor.main.target(
    "Commands",
    [
      "Desk", "Access", "ExactJSON", "Instruments", "Disclosure", "CertificateCheck", "KeyFigures", "Vault", "Database",
      "LinearPrograms",
      "Markup", "RegisterCore", "HouseActs", "CareActs", "ScreeningActs", "FigureActs", "Exchange", "Installations",
      "Composition", argumentParser,
      crypto, yams,
    ]),
  .executableTarget(
    name: "luwte", dependencies: ["Commands", argumentParser], path: Floor.main.path("luwte"), swiftSettings: strict),
]

/// What builds with: texts beside the sources become part of the binary.
let building: [Target] = [
  .executableTarget(name: "embed-texts", path: "Plugins/embed-texts", swiftSettings: strict),
  .plugin(
    name: "EmbeddedTexts", capability: .buildTool(), dependencies: ["embed-texts"], path: "Plugins/EmbeddedTexts"),
]

/// What `make bench` needs beside the product; nothing of the product depends on it.
let measuring: [Target] = [
  .executableTarget(
    name: "luwte-bench",
    dependencies: [
      "Desk", "Access", "Instruments", "Vault", "Database", "Markup", "RegisterCore", "HouseRecords", "CareRecords",
      "HouseActs", "CareActs", "WebBase",
      "Installations",
      argumentParser, hummingbird, logging,
    ], path: "Bench/Server", swiftSettings: strict)
]

let testing: [Target] = [
  .target(
    name: "TestKit",
    dependencies: [
      "Desk", "Access", "Instruments", "Database", "SQLiteStore", "PostgresStore", "Vault", "Schema", "RegisterCore",
      "HouseRecords", "HouseActs", "CareActs", "ScreeningActs",
      "Installations",
    ], path: "Tests/TestKit", swiftSettings: strict),
  tests("FoldingTests", ["Folding"]),
  tests("DeskTests", ["Desk"]),
  tests("AccessTests", ["Access", "Desk"]),
  tests("ExactJSONTests", ["ExactJSON"]),
  tests("InstrumentsTests", ["Desk", "ExactJSON", "Instruments"]),
  tests("DisclosureTests", ["ExactJSON", "Disclosure", "LinearPrograms", "CertificateCheck"]),
  tests("KeyFiguresTests", ["Desk", "KeyFigures", "KeyFigureRecords"]),
  tests(
    "KeyFigureRecordsTests",
    [
      "Desk", "Access", "KeyFigures", "KeyFigureRecords", "Database", "RegisterCore", "HouseActs",
      "FigureActs", "Exchange",
      "TestKit",
    ]),
  tests("VaultTests", ["Vault", "TestKit", crypto]),
  tests("MarkupTests", ["Markup"]),
  tests("StoreTests", ["Database", "SQLiteStore", "PostgresStore", "TestKit"]),
  tests("SchemaTests", ["Database", "Schema", "TestKit"], exclude: ["applied-migrations.txt"]),
  tests(
    "RegisterTests",
    [
      "Desk", "Access", "Database", "RegisterCore", "CareRecords", "TestKit", "CareActs", "ScreeningActs",
      "Vault",
    ]),
  tests(
    "ActsTests",
    [
      "Desk", "Access", "KeyFigures", "KeyFigureRecords", "Instruments", "Database", "RegisterCore", "HouseRecords",
      "CareRecords",
      "TestKit", "HouseActs", "CareActs", "ScreeningActs", "FigureActs", "Vault",
    ]),
  tests("ExchangeTests", ["Desk", "Exchange"]),
  tests(
    "ImportTests",
    [
      "Desk", "Access", "Database", "Exchange", "RegisterCore", "HouseRecords", "CareRecords", "TestKit", "HouseActs",
      "CareActs", "ScreeningActs",
    ]),
  tests(
    "WebBaseTests",
    ["Desk", "Markup", "WebBase", "CZlib", "TestKit", hummingbird, hummingbirdTesting, httpTypes, nioCore, logging],
    exclude: ["Goldens"]),
  tests(
    "WorkspaceTests",
    [
      "Desk", "Access", "Instruments", "KeyFigures", "Database", "Exchange", "HouseActs", "CareActs", "ScreeningActs",
      "WebBase",
      "WebSession", "ClientPages", "HousePages", "CarePages", "ScreeningPages", "FigurePages", "Workspace",
      "TestKit", hummingbird, hummingbirdTesting, httpTypes, nioCore,
    ], exclude: ["Contacts/Goldens", "Screenings/Goldens", "ClientLinks/Goldens", "Footprint/Goldens"]),
  tests(
    "InstallationsTests", ["Desk", "Database", "Installations", "Schema", "TestKit", "HouseActs", "Vault"]),
  tests(
    "CompositionTests",
    [
      "Composition", "Database", "Desk", "Installations", "RegisterCore", "TestKit", "HouseActs", "Vault",
      logging, serviceLifecycle,
    ]),
  tests("CommandsTests", ["Commands", "Desk", "Disclosure"]),
  tests("ArchitectureTests", []),
]

let package = Package(
  name: "luwte",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "luwte", targets: ["luwte"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: domain + plumbing + register + acts + faces + main + building + measuring + testing
)
