import Access
@_spi(Tables) import RegisterCore
import Database
import Desk
import Foundation
import TestKit
import Testing
import Vault

@Suite("The audit trail") struct AuditTrailTests {
  @Test(arguments: Engine.available) func `an untouched trail verifies, with its checkpoint`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      try await desk.fillTrail()
      let report = try await AuditVerifier(desk.register).verify()
      #expect(report.findings.isEmpty)
      #expect(report.rows >= 20)
      #expect(report.sealed == Int64(report.rows))
      #expect(report.checkpoints == 1)
    }
  }

  @Test(arguments: Engine.available) func `rows can't be changed or deleted by the ordinary way`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      try await desk.fillTrail()
      for statement: SQL in ["UPDATE audit SET rule = 'x'", "DELETE FROM audit"] {
        await #expect(throws: StoreFault.refusedByTrigger) {
          try await desk.store.write { transaction in try transaction.execute(statement) }
        }
      }
    }
  }

  @Test func `a log that was cut off with its checkpoints does not give the root that was kept elsewhere`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let kept = try await desk.fillTrail()
      let root = try #require(KeptRoot(size: kept.size, root: kept.root))
      try await desk.fillTrail()
      #expect(try await AuditVerifier(desk.register).verify(kept: root).findings.isEmpty)
      let other = try #require(KeptRoot(size: kept.size, root: .empty))
      #expect(
        try await AuditVerifier(desk.register).verify(kept: other).findings
          == [.keptRootBroken(size: kept.size)])
      try await desk.store.write { transaction in
        try transaction.execute("DROP TRIGGER audit_never_lost")
        let last = kept.size - 3
        for table: SQL in ["audit_checkpoint WHERE size", "audit_leaf WHERE position"] {
          try transaction.execute("DELETE FROM \(fragment: table) >= \(last)")
        }
        try transaction.execute("DELETE FROM audit WHERE id NOT IN (SELECT audit_id FROM audit_leaf)")
      }
      #expect(try await AuditVerifier(desk.register).verify().findings.isEmpty)
      #expect(
        try await AuditVerifier(desk.register).verify(kept: root).findings
          == [.keptRootBroken(size: kept.size)])
    }
  }

  @Test(arguments: Engine.available)
  func `rows come into the log as they are committed, whatever their times, and none is skipped`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      let sealer = AuditSealer(desk.register)
      for jump in [3600, -7200, 1, -1, 86_400, -2_592_000] as [TimeInterval] {
        desk.clock.advance(by: jump)
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<10 {
            group.addTask {
              await #expect(throws: Never.self) {
                try await desk.register.act(desk.occasion(desk.worker)) { work in
                  work.record(.figuresRead, try work.require(.readKeyFigures))
                }
              }
            }
          }
          for _ in 0..<2 { group.addTask { await #expect(throws: Never.self) { try await sealer.catchUp() } } }
        }
      }
      try await sealer.catchUp()
      let report = try await AuditVerifier(desk.register).verify()
      #expect(report.findings.isEmpty && report.sealed == Int64(report.rows) && report.rows >= 60)
    }
  }

  @Test func `a checkpoint that was exported shows whether the log only grew since`() async throws {
    try await withDesk(on: .sqlite) { desk in
      try await desk.fillTrail()
      let exported = try #require(try await AuditSealer(desk.register).newestCheckpoint())
      try await desk.fillTrail()
      #expect(try await AuditVerifier(desk.register).verify(against: exported).findings.isEmpty)
      await #expect(throws: VaultFault.checkpointMalformed) {
        try await AuditVerifier(desk.register).verify(against: exported + " ")
      }
      await #expect(throws: VaultFault.checkpointNotAuthentic) {
        try await AuditVerifier(desk.register).verify(against: exported.replacing("time 1", with: "time 2"))
      }
    }
  }

  @Test func `an act that leaves no row is undone`() async throws {
    try await withDesk(on: .sqlite) { desk in
      await #expect(throws: RegisterFault.unaudited) {
        try await desk.register.act(desk.occasion(desk.worker)) { work in
          try work.execute("UPDATE team SET name = 'Anders' WHERE name = 'Zuid'")
        }
      }
      let names = try await desk.store.read { transaction in
        try transaction.rows("SELECT name FROM team").map { try $0.get("name", as: String.self) }
      }
      #expect(names.contains("Zuid"))
    }
  }

  @Test func `a question whose row can't be stored stays unanswered`() async throws {
    try await withDesk(on: .sqlite) { desk in
      try await desk.store.write { transaction in
        try transaction.execute("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END")
      }
      await #expect(throws: StoreFault.refusedByTrigger) {
        try await desk.register.ask(desk.occasion(desk.worker)) { work in
          let grant = try work.require(.readKeyFigures)
          work.record(.figuresRead, grant)
          return "the answer"
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `a log that is read on from where it was read before is the same log`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.fillTrail()
      let onward = try await desk.fillTrail()
      let whole = try await AuditSealer(desk.register).checkpoint()
      #expect(onward.size > first.size)
      #expect(onward == whole)
      let rows = try await desk.store.read { transaction in
        try transaction.rows("SELECT size FROM audit_checkpoint ORDER BY size").map {
          try $0.get("size", as: Int64.self)
        }
      }
      #expect(rows == [first.size, onward.size])
    }
  }
}
