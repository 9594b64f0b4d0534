import Database
import TestKit
import Testing

@Suite("Constraints") struct ConstraintTests {
  @Test(arguments: Engine.available) func `a primary key that exists is named after its table`(
    engine: Engine
  ) async throws {
    try await expect(
      .uniqueViolation(constraint: "account_pkey"), on: engine,
      after: "INSERT INTO account (desk_id, login) VALUES (1, 'a')",
      from: "INSERT INTO account (desk_id, login) VALUES (1, 'a')")
    try await expect(
      .uniqueViolation(constraint: "counter_pkey"), on: engine,
      from: "INSERT INTO counter (id, total) VALUES (1, 5)")
  }

  @Test(arguments: Engine.available) func `an unnamed unique column is named as PostgreSQL does`(
    engine: Engine
  ) async throws {
    try await expect(
      .uniqueViolation(constraint: "account_badge_key"), on: engine,
      after: "INSERT INTO account (desk_id, login, badge) VALUES (1, 'a', 7)",
      from: "INSERT INTO account (desk_id, login, badge) VALUES (2, 'b', 7)")
  }

  @Test(arguments: Engine.available) func `a unique index has its own name`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations + [Self.named]) { store in
      await #expect(throws: StoreFault.uniqueViolation(constraint: "diary_once")) {
        try await store.write { tx in
          try tx.execute("INSERT INTO diary (line) VALUES ('same')")
          try tx.execute("INSERT INTO diary (line) VALUES ('same')")
        }
      }
    }
  }

  private static let named = Migration(number: 2, name: "once", "CREATE UNIQUE INDEX diary_once ON diary (line)")

  @Test(arguments: Engine.available) func `a reference to nothing is refused`(engine: Engine) async throws {
    try await expect(.foreignKeyViolation, on: engine, from: "INSERT INTO child (parent_id) VALUES (99)")
  }

  @Test(arguments: Engine.available) func `what is referred to can't be deleted`(engine: Engine) async throws {
    try await expect(
      .foreignKeyViolation, on: engine,
      after: "INSERT INTO parent (id) VALUES (5)", "INSERT INTO child (parent_id) VALUES (5)",
      from: "DELETE FROM parent WHERE id = 5")
  }

  @Test(arguments: Engine.available) func `a check and a missing value are told apart`(engine: Engine) async throws {
    try await expect(.checkViolation, on: engine, from: "INSERT INTO sample (flag) VALUES (2)")
    try await expect(.notNull, on: engine, from: "INSERT INTO diary (line) VALUES (NULL)")
  }

  @Test(arguments: Engine.available) func `an append-only table refuses a change`(engine: Engine) async throws {
    try await expect(
      .refusedByTrigger, on: engine,
      after: "INSERT INTO diary (line) VALUES ('first')", from: "UPDATE diary SET line = 'other'")
  }

  @Test(arguments: Engine.available) func `a fault holds no value of the row`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      do {
        try await store.write { tx in
          try tx.execute("INSERT INTO account (desk_id, login) VALUES (1, \("canary-name"))")
          try tx.execute("INSERT INTO account (desk_id, login) VALUES (1, \("canary-name"))")
        }
        Issue.record("the second row was accepted")
      } catch {
        #expect(!"\(error) \(String(reflecting: error))".contains("canary"))
      }
    }
  }

  private func expect(
    _ fault: StoreFault, on engine: Engine, after preparations: SQL..., from statement: SQL,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        for preparation in preparations { try tx.execute(preparation) }
      }
      await #expect(throws: fault, sourceLocation: sourceLocation) {
        try await store.write { tx in try tx.execute(statement) }
      }
    }
  }
}
