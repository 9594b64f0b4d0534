import Database
import PostgresStore
import TestKit
import Testing

@Suite("Lost connections", .timeLimit(.minutes(15))) struct LostConnectionTests {
  private static let servers = Engine.available.filter { $0 == .postgres }
  private static let hangUp: SQL = "SELECT pg_terminate_backend(pg_backend_pid())"

  @Test(arguments: servers) func `a read is run once more on a new connection`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      let attempts = Shared(0)
      let total = try await store.read { tx in
        let attempt = attempts.change { attempts in
          attempts += 1
          return attempts
        }
        if attempt == 1 { _ = try tx.rows(Self.hangUp) }
        return try tx.first("SELECT total FROM counter")?.get("total", as: Int64.self)
      }
      #expect(total == 0)
      #expect(attempts.now == 2)
    }
  }

  @Test(arguments: servers) func `a read that always loses its connection gives up`(engine: Engine) async throws {
    try await withStore(on: engine) { store in
      let attempts = Shared(0)
      await #expect(throws: StoreFault.lostConnection) {
        try await store.read { tx in
          attempts.change { $0 += 1 }
          _ = try tx.rows(Self.hangUp)
        }
      }
      #expect(attempts.now == 2)
    }
  }

  @Test(arguments: servers) func `a write is not run again by itself and leaves nothing`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      let attempts = Shared(0)
      await #expect(throws: StoreFault.lostConnection) {
        try await store.write { tx in
          attempts.change { $0 += 1 }
          try tx.execute("UPDATE counter SET total = 7")
          _ = try tx.rows(Self.hangUp)
        }
      }
      #expect(attempts.now == 1)
      let total = try await total(store)
      #expect(total == 0)
    }
  }

  @Test(arguments: servers) func `a connection that died while it was idle is replaced unnoticed`(
    engine: Engine
  ) async throws {
    try await withDatabase(on: engine) { database in
      let store = try database.open(width: 1)
      let other = try database.open(width: 1)
      _ = try await Migrator(migrations: SampleSchema.migrations).migrate(store)
      for round in 1...2 as ClosedRange<Int64> {
        let pid = try #require(try await pid(of: store))
        // Waits up to 5 seconds until it is gone.
        _ = try await other.read { tx in try tx.rows("SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER), 5000)") }
        try await store.write { tx in try tx.execute("UPDATE counter SET total = \(round)") }
        #expect(try await total(store) == round)
      }
      try await store.close()
      try await other.close()
    }
  }

  @Test(arguments: servers) func `a connection lost during commit leaves the outcome unknown`(
    engine: Engine
  ) async throws {
    let trap = Migration(
      number: 2, name: "trap", sqlite: "",
      postgres: """
        CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER hang_up AFTER INSERT ON diary DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION hang_up();
        """)
    try await withStore(on: engine, migrations: SampleSchema.migrations + [trap]) { store in
      await #expect(throws: StoreFault.unknownCommit) {
        try await store.write { tx in try tx.execute("INSERT INTO diary (line) VALUES ('x')") }
      }
      let total = try await total(store)
      #expect(total == 0, "the store works on")
    }
  }

  @Test(arguments: servers) func `a statement that runs too long is stopped`(engine: Engine) async throws {
    let server = try #require(Engine.postgresConnection)
    let options = PostgresOptions(connections: 1, statementTimeout: .milliseconds(50))
    let store = PostgresStore(connection: server, options: options)
    await #expect(throws: StoreFault.timeout) {
      try await store.read { tx in try tx.rows("SELECT pg_sleep(20)") }
    }
    let one = try await store.read { tx in try tx.first("SELECT 1 AS one")?.get("one", as: Int.self) }
    #expect(one == 1)
    await store.close()
  }

  @Test func `a server that isn't there is a lost connection, and the reason has no password`() async throws {
    let reasons = Shared<[String]>([])
    let options = PostgresOptions(connections: 1) { reason in reasons.change { $0.append(reason) } }
    let store = PostgresStore(
      connection: "host=/nonexistent port=1 user=desk password=canary-secret dbname=desk", options: options)
    await #expect(throws: StoreFault.lostConnection) {
      try await store.write { tx in try tx.execute("SELECT 1 AS one") }
    }
    let told = reasons.now
    #expect(!told.isEmpty)
    #expect(!told.joined().contains("canary"))
    await store.close()
  }

  private func pid(of store: any Store) async throws -> Int64? {
    try await store.read { tx in try tx.first("SELECT pg_backend_pid() AS pid")?.get("pid", as: Int64.self) }
  }

  private func total(_ store: any Store) async throws -> Int64? {
    try await store.read { tx in try tx.first("SELECT total FROM counter")?.get("total", as: Int64.self) }
  }
}
