import Database
import TestKit
import Testing

@Suite("Transactions") struct TransactionTests {
  private struct Refusal: Error, Equatable {}

  @Test(arguments: Engine.available) func `a write that throws leaves nothing`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      await #expect(throws: Refusal()) {
        try await store.write { tx in
          try tx.execute("INSERT INTO diary (line) VALUES ('x')")
          throw Refusal()
        }
      }
      try await expect([], in: store)
    }
  }

  @Test(arguments: Engine.available) func `a swallowed fault still rolls back, and nothing runs after it`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      await #expect(throws: StoreFault.notNull) {
        try await store.write { tx in
          try tx.execute("INSERT INTO diary (line) VALUES ('before')")
          #expect(throws: StoreFault.notNull) { try tx.execute("INSERT INTO diary (line) VALUES (NULL)") }
          #expect(throws: StoreFault.aborted) { try tx.execute("INSERT INTO diary (line) VALUES ('after')") }
        }
      }
      try await expect([], in: store)
    }
  }

  @Test(arguments: Engine.available) func `a read can't write`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      await #expect(throws: StoreFault.readOnly) {
        try await store.read { tx in try tx.execute("INSERT INTO diary (line) VALUES ('x')") }
      }
      try await expect([], in: store)
    }
  }

  @Test(arguments: Engine.available) func `a statement says how many rows it changed itself`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        #expect(try tx.execute("INSERT INTO diary (line) VALUES ('a'), ('b'), ('c')") == 3)
        #expect(try tx.execute("DELETE FROM diary WHERE line = 'nobody'") == 0)
        #expect(try tx.execute("SELECT id FROM diary") == 0)
        #expect(try tx.execute("INSERT INTO counter (id, total) VALUES (1, 1) ON CONFLICT DO NOTHING") == 0)
        #expect(try tx.execute("CREATE TABLE other (id BIGINT)") == 0)
        try tx.execute("INSERT INTO parent (id) VALUES (1), (2)")
        try tx.execute("INSERT INTO child (parent_id, friend_id) VALUES (1, 2), (1, 2)")
        #expect(try tx.execute("DELETE FROM parent WHERE id = 2") == 1, "cascades are not counted")
        #expect(try tx.rows("SELECT id FROM child").isEmpty)
      }
    }
  }

  @Test(arguments: Engine.available) func `erased keys are never given out again`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        let first = try #require(try tx.first("INSERT INTO diary (line) VALUES ('a') RETURNING id"))
        try tx.execute("DELETE FROM diary")
        let second = try #require(try tx.first("INSERT INTO diary (line) VALUES ('b') RETURNING id"))
        #expect(try first.get("id", as: Int64.self) < second.get("id", as: Int64.self))
      }
    }
  }

  @Test(arguments: Engine.available) func `long answers come row by row, with other statements in between`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      let sum = try await store.write { tx in
        for number in 1...600 { try tx.execute("INSERT INTO sample (number) VALUES (\(number))") }
        var sum: Int64 = 0
        try tx.forEach("SELECT id, number FROM sample WHERE number > \(0) ORDER BY id") { row in
          let id: Int64 = try row.get("id")
          try tx.forEach("SELECT id, number FROM sample WHERE id = \(id) ORDER BY id") { sum += try $0.get("number") }
        }
        return sum
      }
      #expect(sum == 600 * 601 / 2)
    }
  }

  @Test(arguments: Engine.available) func `leaving a long answer early harms nothing`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        try tx.execute("INSERT INTO diary (line) VALUES ('a'), ('b')")
        #expect(throws: Refusal()) {
          try tx.forEach("SELECT line FROM diary") { _ in throw Refusal() }
        }
        try tx.execute("INSERT INTO diary (line) VALUES ('c')")
      }
      try await expect(["a", "b", "c"], in: store)
    }
  }

  @Test(arguments: Engine.available) func `a closed store says so`(engine: Engine) async throws {
    try await withStore(on: engine) { store in
      try await store.close()
      await #expect(throws: StoreFault.closed) { try await store.read { tx in try tx.rows("SELECT 1 AS one") } }
    }
  }

  private func expect(
    _ lines: [String], in store: any Store, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await store.read { tx in
      try tx.rows("SELECT line FROM diary ORDER BY id").map { try $0.get("line", as: String.self) }
    }
    #expect(found == lines, sourceLocation: sourceLocation)
  }
}
