import Access
@_spi(Tables) import RegisterCore
import Database
import Desk
import Foundation
import TestKit
import Testing
import Vault

@Suite("The audit trail") struct AuditTrailTests {
  private var origin: CheckpointOrigin {
    get throws { try #require(CheckpointOrigin("luwte/audit")) }
  }

  @Test(arguments: Engine.available) func `an untouched trail verifies, with its checkpoint`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      try await fill(desk)
      let report = try await AuditVerifier(desk.register).verify(origin: try origin)
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
      try await fill(desk)
      for statement: SQL in ["UPDATE audit SET rule = 'x'", "DELETE FROM audit"] {
        await #expect(throws: StoreFault.refusedByTrigger) {
          try await desk.store.write { transaction in try transaction.execute(statement) }
        }
      }
    }
  }

  @Test func `whoever alters, takes away or adds a row past the triggers is found out`() async throws {
    let crimes: [(SQL, @Sendable (AuditReport.Finding) -> Bool)] = [
      ("UPDATE audit SET rule = 'other' WHERE id = 3", { $0 == .altered(row: 3) }),
      ("DELETE FROM audit WHERE id = 4", { $0 == .missing(row: 4) }),
      ("DELETE FROM audit_leaf WHERE audit_id = 5", { if case .logBroken = $0 { true } else { false } }),
      (
        "UPDATE audit SET row_hash = (SELECT row_hash FROM audit WHERE id = 7) WHERE id = 6",
        { $0 == .replaced(row: 6) }
      ),
      ("DELETE FROM audit_leaf WHERE position > 2", { if case .checkpointBroken = $0 { true } else { false } }),
    ]
    for (crime, isFound) in crimes {
      try await withDesk(on: .sqlite) { desk in
        try await fill(desk)
        try await desk.store.write { transaction in
          try transaction.execute("DROP TRIGGER audit_kept")
          try transaction.execute("DROP TRIGGER audit_never_lost")
          try transaction.execute(crime)
        }
        let report = try await AuditVerifier(desk.register).verify(origin: try origin)
        #expect(report.findings.contains(where: isFound), "\(report.findings)")
      }
    }
  }

  @Test func `a log that was cut off with its checkpoints does not give the root that was kept elsewhere`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let kept = try await fill(desk)
      let root = try #require(KeptRoot(size: kept.size, root: kept.root))
      try await fill(desk, after: kept)
      #expect(try await AuditVerifier(desk.register).verify(origin: try origin, kept: root).findings.isEmpty)
      let other = try #require(KeptRoot(size: kept.size, root: .empty))
      #expect(
        try await AuditVerifier(desk.register).verify(origin: try origin, kept: other).findings
          == [.keptRootBroken(size: kept.size)])
      try await desk.store.write { transaction in
        try transaction.execute("DROP TRIGGER audit_never_lost")
        let last = kept.size - 3
        for table: SQL in ["audit_checkpoint WHERE size", "audit_leaf WHERE position"] {
          try transaction.execute("DELETE FROM \(fragment: table) >= \(last)")
        }
        try transaction.execute("DELETE FROM audit WHERE id NOT IN (SELECT audit_id FROM audit_leaf)")
      }
      #expect(try await AuditVerifier(desk.register).verify(origin: try origin).findings.isEmpty)
      #expect(
        try await AuditVerifier(desk.register).verify(origin: try origin, kept: root).findings
          == [.keptRootBroken(size: kept.size)])
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
      let first = try await fill(desk)
      let onward = try await fill(desk, after: first)
      let whole = try await AuditSealer(desk.register).checkpoint(origin: try origin)
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

  /// Twenty acts, sealed and signed.
  @discardableResult private func fill(
    _ desk: TestDesk, after known: MerkleFrontier = MerkleFrontier()
  ) async throws -> MerkleFrontier {
    for _ in 0..<20 {
      desk.clock.advance(by: 1)
      try await desk.register.act(desk.occasion(desk.worker)) { work in
        work.record(.figuresRead, try work.require(.readKeyFigures))
      }
    }
    desk.clock.advance(by: 10)
    let sealer = AuditSealer(desk.register)
    try await sealer.seal()
    return try await sealer.checkpoint(origin: try origin, after: known)
  }
}
