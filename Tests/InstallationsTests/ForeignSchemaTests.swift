import Database
import Installations
import Schema
import TestKit
import Testing
import Vault

/// A desk opens only on the schema that this program knows.
@Suite("A schema that isn't this program's own") struct ForeignSchemaTests {
  @Test(arguments: Engine.available) func `an older schema, here none yet, is refused with what is pending`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: []) { store in
      let pending = Migrator.register.migrations.count
      await Self.expect(.schemaOlder(count: pending), in: store, root: .generate())
    }
  }

  @Test(arguments: Engine.available) func `a newer schema is refused`(engine: Engine) async throws {
    try await Self.withDesk(on: engine) { store, root in
      try await store.write { transaction in
        try transaction.execute(
          "INSERT INTO schema_migration (number, name, checksum) VALUES (\(9_999), \("later"), \("-"))")
      }
      await Self.expect(.schemaNewer(number: 9_999), in: store, root: root)
    }
  }

  @Test(arguments: Engine.available) func `another text of a migration is refused`(engine: Engine) async throws {
    try await Self.withDesk(on: engine) { store, root in
      try await store.write { transaction in
        try transaction.execute("UPDATE schema_migration SET checksum = \("-") WHERE number = \(1)")
      }
      await Self.expect(.schemaAltered(number: 1), in: store, root: root)
    }
  }

  private static func withDesk(
    on engine: Engine, _ body: @escaping @Sendable (any Store, RootKey) async throws -> Void
  ) async throws {
    try await withStore(on: engine, migrations: []) { store in
      let root = RootKey.generate()
      _ = try await Installation(settings, store: store, root: root).setUp()
      try await body(store, root)
    }
  }

  private static var settings: Settings {
    var settings = Settings()
    settings.desk.name = "Noord"
    return settings
  }

  private static func expect(_ refusal: InstallationFailure, in store: any Store, root: RootKey) async {
    await #expect(throws: refusal) { try await Installation(settings, store: store, root: root).openDesk() }
  }
}
