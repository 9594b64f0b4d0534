// swift-tools-version:6.1
import PackageDescription

/// Every target is strict: Swift 6 mode, explicit `any`, imports that each file owns, and imports that stay private
/// unless a public signature needs them.
let strict: [SwiftSetting] = [
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
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A target of the house; its folder has its name.
func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target or subject; they may use the test kit.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let pure: [Target] = [
  floor("Desk"),
  floor("Instruments", ["Desk"]),
  floor("Disclosure"),
  floor("CertificateCheck"),
  floor("Figures", ["Desk"]),
]

let plumbing: [Target] = [
  floor("Vault", [crypto, cryptoExtras]),
  floor("Database", [crypto]),
  floor("SQLiteStore", ["Database", grdb]),
  .systemLibrary(name: "CMalloc"),
  .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  floor("PostgresStore", ["Database", "CLibpq"]),
  .systemLibrary(
    name: "CCoin", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev", "coinor-libclp-dev"])]),
  floor("LinearPrograms", ["Disclosure", "CCoin"]),
  floor("Markup"),
]

let memory: [Target] = [
  floor("Records", ["Desk", "Database", "Vault"])
]

let acts: [Target] = [
  floor("UseCases", ["Desk", "Instruments", "Figures", "Database", "Vault", "Records"]),
  floor("Exchange", ["Desk", swiftCSV]),
]

let face: [Target] = [
  floor("WebBase", ["Desk", "Markup", crypto, hummingbird, httpTypes, nioCore, logging]),
  floor("WebSession", ["Desk", "Markup", "WebBase", "UseCases", "Vault", hummingbird, httpTypes, nioCore, logging]),
  floor(
    "Workspace",
    [
      "Desk", "Instruments", "Figures", "Markup", "WebBase", "WebSession", "UseCases", hummingbird, httpTypes, nioCore,
      logging,
    ]),
  floor(
    "Commands",
    [
      "Desk", "Instruments", "Disclosure", "CertificateCheck", "Figures", "Vault", "Database", "SQLiteStore",
      "PostgresStore", "LinearPrograms", "CMalloc", "Markup", "Records", "UseCases", "Exchange", "WebBase",
      "WebSession",
      "Workspace",
      argumentParser, crypto, hummingbird, logging, nioCore, serviceLifecycle, yams,
    ]),
  .executableTarget(name: "luwte", dependencies: ["Commands", argumentParser], swiftSettings: strict),
]

/// What `make bench` needs beside the product; nothing of the product depends on it.
let measuring: [Target] = [
  .executableTarget(
    name: "luwte-bench",
    dependencies: [
      "Desk", "Instruments", "Vault", "Database", "SQLiteStore", "PostgresStore", "Markup", "Records", "UseCases",
      "WebBase", argumentParser, hummingbird, logging,
    ], path: "Bench/Server", swiftSettings: strict)
]

let testing: [Target] = [
  floor(
    "TestKit",
    [
      "Desk", "Instruments", "Database", "SQLiteStore", "PostgresStore", "Vault", "Records", "UseCases", httpTypes,
      hummingbird, hummingbirdTesting, nioCore,
    ]),
  tests("DeskTests", ["Desk"]),
  tests("InstrumentsTests", ["Desk", "Instruments"]),
  tests("DisclosureTests", ["Disclosure", "LinearPrograms", "CertificateCheck"]),
  tests("FiguresTests", ["Desk", "Figures"]),
  tests("KeyFiguresTests", ["Desk", "Figures", "Database", "Records", "UseCases", "Exchange", "TestKit"]),
  tests("VaultTests", ["Vault", "TestKit", crypto, cryptoExtras]),
  tests("MarkupTests", ["Markup"]),
  tests("StoreTests", ["Database", "SQLiteStore", "PostgresStore", "TestKit"]),
  tests("RecordsTests", ["Desk", "Database", "Records", "TestKit", "Vault"]),
  tests("UseCasesTests", ["Desk", "Figures", "Instruments", "Database", "Records", "TestKit", "UseCases", "Vault"]),
  tests("ExchangeTests", ["Desk", "Exchange"]),
  tests("ImportTests", ["Desk", "Database", "Exchange", "Records", "TestKit", "UseCases", "Vault"]),
  tests(
    "WebBaseTests",
    ["Desk", "Markup", "WebBase", "TestKit", crypto, hummingbird, hummingbirdTesting, httpTypes, nioCore, logging],
    exclude: ["Goldens"]),
  tests(
    "WorkspaceTests",
    [
      "Desk", "Instruments", "Database", "Exchange", "Records", "UseCases", "WebBase", "WebSession", "Workspace",
      "TestKit", hummingbird, hummingbirdTesting, httpTypes, nioCore,
    ], exclude: ["Contacts/Goldens", "Screenings/Goldens", "ClientLinks/Goldens"]),
  tests("CommandsTests", ["Commands", "Desk", "Disclosure"]),
  tests("ArchitectureTests", [], exclude: ["layers.txt"]),
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
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: pure + plumbing + memory + acts + face + measuring + testing
)
