import Database
import TestKit
import Testing

@Suite("Migrations", .timeLimit(.minutes(15))) struct MigrationTests {
  private static let first = Migration(number: 1, name: "desks", "CREATE TABLE desk (id INTEGER NOT NULL PRIMARY KEY)")
  private static let second = Migration(
    number: 2, name: "rooms", "CREATE TABLE room (id INTEGER NOT NULL PRIMARY KEY, desk_id BIGINT NOT NULL)")
  private static let both = Migrator(migrations: [first, second])

  @Test(arguments: Engine.available) func `each is applied once, in order`(engine: Engine) async throws {
    try await withStore(on: engine) { store in
      try await expect(Self.both, in: store, is: .older(pending: [Self.first, Self.second]))
      #expect(try await Self.both.migrate(store) == [Self.first, Self.second])
      try await expect(Self.both, in: store, is: .current)
      #expect(try await Self.both.migrate(store) == [])
      try await Self.both.requireCurrent(store)
    }
  }

  @Test(arguments: Engine.available) func `an older schema lists what is pending and refuses to serve`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: [Self.first]) { store in
      try await expect(Self.both, in: store, is: .older(pending: [Self.second]))
      await #expect(throws: MigrationFault.pending(numbers: [2])) { try await Self.both.requireCurrent(store) }
      let applied = try await Self.both.migrate(store)
      #expect(applied == [Self.second])
    }
  }

  @Test(arguments: Engine.available) func `a text that changed after it was applied is refused by its number`(
    engine: Engine
  ) async throws {
    let altered = Migration(number: 2, name: "rooms", "CREATE TABLE room (id INTEGER NOT NULL PRIMARY KEY)")
    let third = Migration(number: 3, name: "beds", "CREATE TABLE bed (id INTEGER NOT NULL PRIMARY KEY)")
    let migrator = Migrator(migrations: [Self.first, altered, third])
    try await withStore(on: engine, migrations: [Self.first, Self.second]) { store in
      try await expect(migrator, in: store, is: .altered(number: 2))
      await #expect(throws: MigrationFault.altered(number: 2)) { try await migrator.migrate(store) }
      await #expect(throws: MigrationFault.altered(number: 2)) { try await migrator.requireCurrent(store) }
    }
  }

  @Test(arguments: Engine.available) func `one that was passed over is refused by its number`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: [Self.second]) { store in
      try await expect(Self.both, in: store, is: .altered(number: 1))
    }
  }

  @Test(arguments: Engine.available) func `a schema of a newer release is refused`(engine: Engine) async throws {
    let old = Migrator(migrations: [Self.first])
    try await withStore(on: engine, migrations: [Self.first, Self.second]) { store in
      try await expect(old, in: store, is: .newer(number: 2))
      await #expect(throws: MigrationFault.newer(number: 2)) { try await old.migrate(store) }
      await #expect(throws: MigrationFault.newer(number: 2)) { try await old.requireCurrent(store) }
    }
  }

  @Test(arguments: Engine.available) func `one that fails half way leaves nothing half done`(
    engine: Engine
  ) async throws {
    let broken = Migration(
      number: 2, name: "rooms",
      """
      CREATE TABLE room (id INTEGER NOT NULL PRIMARY KEY);
      INSERT INTO desk (id) VALUES (1);
      INSERT INTO desk (id) VALUES (1);
      """)
    try await withStore(on: engine, migrations: [Self.first]) { store in
      let fault = MigrationFault.failed(number: 2, .uniqueViolation(constraint: "desk_pkey"))
      await #expect(throws: fault) { try await Migrator(migrations: [Self.first, broken]).migrate(store) }
      try await expect(Self.both, in: store, is: .older(pending: [Self.second]))
      let desks = try await store.read { tx in try tx.rows("SELECT id FROM desk").count }
      #expect(desks == 0)
      let applied = try await Self.both.migrate(store)
      #expect(applied == [Self.second])
    }
  }

  @Test(arguments: Engine.available.filter { $0 == .postgres })
  func `one that loses its connection half way leaves nothing half done`(engine: Engine) async throws {
    let broken = Migration(
      number: 2, name: "rooms",
      "CREATE TABLE room (id INTEGER NOT NULL PRIMARY KEY); SELECT pg_terminate_backend(pg_backend_pid());")
    try await withStore(on: engine, migrations: [Self.first]) { store in
      await #expect(throws: MigrationFault.failed(number: 2, .lostConnection)) {
        try await Migrator(migrations: [Self.first, broken]).migrate(store)
      }
      let applied = try await Self.both.migrate(store)
      #expect(applied == [Self.second])
    }
  }

  @Test(arguments: Engine.available) func `several processes that migrate at once apply each once`(
    engine: Engine
  ) async throws {
    let migrations = (1...6).map { number in
      Migration(number: number, name: "step", "CREATE TABLE step_\(number) (id INTEGER NOT NULL PRIMARY KEY)")
    }
    try await withDatabase(on: engine) { database in
      let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
        for _ in 0..<4 {
          group.addTask {
            let store = try database.open(width: 1)
            let applied = try await Migrator(migrations: migrations).migrate(store)
            // The others may still be at work in the file, so that this one can't empty the log.
            do { try await store.close() } catch StoreFault.busy {}
            return applied
          }
        }
        return try await group.reduce([], +)
      }
      #expect(applied.map(\.number).sorted() == [1, 2, 3, 4, 5, 6])
      let store = try database.open()
      #expect(try await Migrator(migrations: migrations).state(of: store) == .current)
      try await store.close()
    }
  }

  private func expect(
    _ migrator: Migrator, in store: any Store, is state: MigrationState,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await migrator.state(of: store)
    #expect(found == state, sourceLocation: sourceLocation)
  }

  @Test func `each engine runs its own text, and the checksum is of that`() {
    let migration = Migration(number: 1, name: "x", sqlite: "abc", postgres: "")
    // SHA-256 of both, by another program.
    #expect(
      migration.checksum(for: .sqlite) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      migration.checksum(for: .postgres) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
