import Database
import TestKit
import Testing

@Suite("Faults of the server") struct ServerFaultTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let statement: SQL
    let fault: StoreFault
    var testDescription: String { "\(fault)" }
  }

  private static let cases = Engine.available.contains(.postgres) ? known : []

  private static let known = [
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$", fault: .serialization),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$", fault: .serialization),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '55P03'; END $$", fault: .busy),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53300'; END $$", fault: .busy),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$", fault: .full),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'XX001'; END $$", fault: .corrupt),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57014'; END $$", fault: .timeout),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '08006'; END $$", fault: .lostConnection),
    Case(statement: "DO $$ BEGIN RAISE EXCEPTION 'canary'; END $$", fault: .refusedByTrigger),
    Case(
      statement: "DO $$ BEGIN RAISE EXCEPTION 'canary' USING ERRCODE = '22012'; END $$", fault: .other(code: "22012")),
  ]

  @Test(arguments: cases) private func `each has one meaning and no message`(known: Case) async throws {
    try await withStore(on: .postgres) { store in
      await #expect(throws: known.fault) {
        try await store.write { tx in try tx.execute(known.statement) }
      }
      let one = try await store.read { tx in try tx.first("SELECT 1 AS one")?.get("one", as: Int.self) }
      #expect(one == 1, "the store works on")
    }
  }

  @Test(arguments: Engine.available) func `a statement that is wrong says what is wrong with it`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      do {
        _ = try await store.read { tx in try tx.rows("SELECT id FROM nowhere WHERE id = \("canary")") }
        Issue.record("there is no such table")
      } catch StoreFault.invalidStatement(let reason) {
        #expect(reason.contains("nowhere"))
        #expect(!reason.contains("canary"))
      }
    }
  }
}
