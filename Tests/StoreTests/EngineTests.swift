import Database
import TestKit
import Testing

@Suite("The engines of a test run") struct EngineTests {
  @Test func `both engines are there when PostgreSQL is required`() {
    if Engine.isPostgresRequired {
      #expect(Engine.available.contains(.postgres), "set LUWTE_TEST_POSTGRES, as Scripts/postgres.sh prints it")
    }
    #expect(Engine.available.contains(.sqlite))
  }

  @Test(arguments: Engine.available) func `each test has an empty database of its own`(engine: Engine) async throws {
    for _ in 0..<2 {
      try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
        try await store.write { tx in
          #expect(try tx.rows("SELECT id FROM diary").isEmpty)
          try tx.execute("INSERT INTO diary (line) VALUES ('x')")
        }
      }
    }
  }
}
