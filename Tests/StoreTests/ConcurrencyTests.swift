import Database
import TestKit
import Testing

@Suite("Several at once", .timeLimit(.minutes(15))) struct ConcurrencyTests {
  @Test(arguments: Engine.available) func `two processes that write lose nothing`(engine: Engine) async throws {
    try await withSamples(on: engine) { database in
      let stores = [try database.open(), try database.open()]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<8 {
          group.addTask {
            for _ in 0..<10 {
              try await written(to: stores[task % 2]) { tx in
                try tx.execute("UPDATE counter SET total = total + 1 WHERE id = \(1)")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await total(stores[0]) == 80)
      for store in stores { try await store.close() }
    }
  }

  @Test(arguments: Engine.available) func `of two that change the same version one wins`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let stores = [try database.open(), try database.open()]
      let wins = try await withThrowingTaskGroup(of: Int.self) { group in
        for store in stores {
          group.addTask {
            try await written(to: store) { tx in
              try tx.execute("UPDATE counter SET total = \(1) WHERE id = \(1) AND total = \(0)")
            }
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(wins == 1)
      for store in stores { try await store.close() }
    }
  }

  @Test(arguments: Engine.available) func `two writes that each rely on what the other changes are one after the other`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let stores = [try database.open(), try database.open()]
      try await written(to: stores[0]) { tx in
        try tx.execute("INSERT INTO counter (id, total) VALUES (\(2), \(0))")
      }
      for round in Int64(1)...20 {
        // Each raises its own counter unless the other's was raised in this round.
        try await withThrowingTaskGroup(of: Void.self) { group in
          for (own, store) in stores.enumerated() {
            group.addTask {
              try await written(to: store) { tx in
                let other = try tx.first("SELECT total FROM counter WHERE id = \(2 - own)")?.get(
                  "total", as: Int64.self)
                guard other != round else { return }
                try tx.execute("UPDATE counter SET total = \(round) WHERE id = \(1 + own)")
              }
            }
          }
          try await group.waitForAll()
        }
        let raised = try await stores[0].read { tx in
          try tx.rows("SELECT id FROM counter WHERE total = \(round)").count
        }
        #expect(raised == 1, "round \(round)")
      }
      for store in stores { try await store.close() }
    }
  }

  @Test(arguments: Engine.available) func `a read sees one moment, whatever is written meanwhile`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let store = try database.open()
      let gate = Gate()
      async let seen = store.read { tx in
        let before = try tx.first("SELECT total FROM counter")?.get("total", as: Int64.self)
        gate.stop()
        return [before, try tx.first("SELECT total FROM counter")?.get("total", as: Int64.self)]
      }
      await gate.arrival()
      try await store.write { tx in try tx.execute("UPDATE counter SET total = 5") }
      gate.open()
      #expect(try await seen == [0, 0])
      #expect(try await total(store) == 5)
      try await store.close()
    }
  }

  @Test(arguments: Engine.available) func `who waits for a lock too long is told that it is busy`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let holder = try database.open()
      let other = try database.open(patience: .milliseconds(50))
      let gate = Gate()
      async let held: Void = holder.write { tx in
        try tx.execute("UPDATE counter SET total = 1")
        gate.stop()
      }
      await gate.arrival()
      await #expect(throws: StoreFault.busy) {
        try await other.write { tx in try tx.execute("UPDATE counter SET total = 2") }
      }
      gate.open()
      try await held
      #expect(try await total(other) == 1)
      try await holder.close()
      try await other.close()
    }
  }

  @Test(arguments: Engine.available) func `a task that is cancelled while it waits for its turn leaves at once`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let store = try database.open(width: 1)
      let gate = Gate()
      async let held: Void = store.read { tx in
        _ = try tx.rows("SELECT total FROM counter")
        gate.stop()
      }
      await gate.arrival()
      let waiting = Task { try await store.read { tx in try tx.rows("SELECT total FROM counter").count } }
      try await Task.sleep(for: .milliseconds(20))
      waiting.cancel()
      // The turn is still held: to get here at all is the point.
      await #expect(throws: CancellationError.self) { try await waiting.value }
      gate.open()
      try await held
      #expect(try await total(store) == 0)
      try await store.close()
    }
  }

  @Test(arguments: Engine.available) func `a statement that runs is stopped when its task is cancelled`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let store = try database.open(width: 1)
      let gate = Gate()
      let running = Task {
        try await store.write { tx in
          try tx.execute("UPDATE counter SET total = 9")
          gate.stop()
          return try tx.rows(Self.endless).count
        }
      }
      await gate.arrival()
      gate.open()
      try await Task.sleep(for: .milliseconds(50))
      running.cancel()
      await #expect(throws: CancellationError.self) { try await running.value }
      #expect(try await total(store) == 0, "nothing was kept and the store works on")
      try await store.close()
    }
  }

  @Test(arguments: Engine.available) func `a task that is cancelled between two statements stops before the next`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let store = try database.open(width: 1)
      let gate = Gate()
      let running = Task {
        try await store.write { tx in
          try tx.execute("UPDATE counter SET total = 9")
          gate.stop()
          try tx.execute("UPDATE counter SET total = 10")
        }
      }
      await gate.arrival()
      running.cancel()
      gate.open()
      await #expect(throws: CancellationError.self) { try await running.value }
      #expect(try await total(store) == 0)
      try await store.close()
    }
  }

  private static let endless: SQL = """
    WITH RECURSIVE steps (step) AS (SELECT 1 UNION ALL SELECT step + 1 FROM steps WHERE step < 2000000000)
    SELECT count(*) AS steps FROM steps
    """

  @Test(arguments: Engine.available) func `a task that was cancelled before does nothing`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { database in
      let store = try database.open()
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await store.write { tx in try tx.execute("UPDATE counter SET total = 9") }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await total(store) == 0)
      try await store.close()
    }
  }

  private func withSamples(on engine: Engine, _ body: (TestDatabase) async throws -> Void) async throws {
    try await withDatabase(on: engine) { database in
      let store = try database.open()
      _ = try await Migrator(migrations: SampleSchema.migrations).migrate(store)
      try await store.close()
      try await body(database)
    }
  }

  private func total(_ store: any Store) async throws -> Int64? {
    try await store.read { tx in try tx.first("SELECT total FROM counter")?.get("total", as: Int64.self) }
  }
}

/// Does a write as long as the store says that it was in another's way and kept nothing of it, as the register does.
@discardableResult private func written<T: Sendable>(
  to store: any Store, _ body: @Sendable @escaping (any Transaction) throws -> T
) async throws -> T {
  while true {
    do {
      return try await store.write(body)
    } catch StoreFault.serialization {
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...10)))
    }
  }
}
