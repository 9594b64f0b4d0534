import Access
import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore
import TestKit
import Testing
import Vault

/// Whoever can write in the database and knows how the log is made, but not the desk's key.
@Suite("Manipulating the audit trail") struct AuditManipulationTests {
  struct Crime: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let statements: [SQL]
    let isFound: @Sendable (AuditReport.Finding) -> Bool

    init(
      _ name: String, _ statements: SQL..., isFound: @escaping @Sendable (AuditReport.Finding) -> Bool
    ) {
      testDescription = name
      self.statements = statements
      self.isFound = isFound
    }
  }

  private static let columns: SQL = """
    desk_id, recorded_at, event, action, outcome, actor_id, actor_role, on_behalf_of, purpose, rule, dossier_id,
    contact_id, objects, filters, site, request_id, nonce, row_hash
    """
  private static let copy: SQL =
    "INSERT INTO audit (id, \(fragment: columns)) SELECT 900, \(fragment: columns) FROM audit WHERE id = 3"
  private static let isCheckpoint: @Sendable (AuditReport.Finding) -> Bool = {
    if case .checkpointBroken = $0 { true } else { false }
  }

  static let crimes = altered + takenAway + putIn + moved + signatures

  private static let altered: [Crime] =
    ([
      "rule = 'other'", "event = 'dossier.read'", "action = 'E'", "outcome = 12", "actor_id = 99", "actor_id = NULL",
      "actor_role = 'auditor'", "on_behalf_of = 1", "purpose = 'care'", "dossier_id = 7", "contact_id = 7",
      "objects = 'task:1'", "filters = 'mine'", "site = 'elsewhere'", "request_id = 'x'", "nonce = x'00'",
      "recorded_at = recorded_at + 1", "row_hash = x'00'",
    ] as [SQL]).map { change in
      Crime("\(change)", "UPDATE audit SET \(fragment: change) WHERE id = 5") { $0 == .altered(row: 5) }
    }

  private static let takenAway = [
    Crime("a row", "DELETE FROM audit WHERE id = 4") { $0 == .missing(row: 4) },
    Crime("all rows", "DELETE FROM audit") { $0 == .missing(row: 1) },
    Crime("a leaf", "DELETE FROM audit_leaf WHERE audit_id = 5") { $0 == .inserted(row: 5) },
    Crime("a row with its leaf", "DELETE FROM audit WHERE id = 5", "DELETE FROM audit_leaf WHERE audit_id = 5") {
      if case .logBroken = $0 { true } else { false }
    },
    Crime(
      "a row with its leaf, and those behind it moved up", "DELETE FROM audit WHERE id = 5",
      "DELETE FROM audit_leaf WHERE audit_id = 5",
      "UPDATE audit_leaf SET position = position + 10000 WHERE audit_id > 5",
      "UPDATE audit_leaf SET position = position - 10001 WHERE audit_id > 5", isFound: isCheckpoint),
    Crime("the end of the log", "DELETE FROM audit_leaf WHERE position > 25", isFound: isCheckpoint),
  ]

  private static let putIn = [
    Crime("a copy of a row", copy) { $0 == .copied(row: 900) },
    Crime("a copy that does not wait for sealing", copy, "DELETE FROM audit_unsealed") { $0 == .inserted(row: 900) },
    Crime(
      "a row of one's own",
      """
      INSERT INTO audit (desk_id, recorded_at, event, action, outcome, actor_role, purpose, rule, site, request_id,
        nonce, row_hash) VALUES (1, 1, 'dossier.read', 'R', 0, 'worker', 'care', 'x', 'x', 'x', x'00', x'00')
      """
    ) { if case .altered = $0 { true } else { false } },
  ]

  private static let moved = [
    Crime("a row under another number", "UPDATE audit SET id = 900 WHERE id = 8") { $0 == .missing(row: 8) },
    Crime("a row moved by a copy", copy, "DELETE FROM audit WHERE id = 3") { $0 == .missing(row: 3) },
    Crime(
      "two rows changed places", "UPDATE audit SET id = 901 WHERE id = 6", "UPDATE audit SET id = 6 WHERE id = 7",
      "UPDATE audit SET id = 7 WHERE id = 901"
    ) { $0 == .replaced(row: 6) },
    Crime(
      "one row's hash at another", "UPDATE audit SET row_hash = (SELECT row_hash FROM audit WHERE id = 7) WHERE id = 6"
    ) {
      $0 == .replaced(row: 6)
    },
    Crime("a leaf of another row", "UPDATE audit_leaf SET audit_id = 900 WHERE audit_id = 8") {
      $0 == .missing(row: 900)
    },
    Crime("a leaf at another place", "UPDATE audit_leaf SET position = 900 WHERE position = 9") {
      if case .logBroken = $0 { true } else { false }
    },
    Crime(
      "two leaves changed places", "UPDATE audit_leaf SET position = 900 WHERE position = 5",
      "UPDATE audit_leaf SET position = 5 WHERE position = 6",
      "UPDATE audit_leaf SET position = 6 WHERE position = 900",
      isFound: isCheckpoint),
    Crime(
      "another leaf",
      "UPDATE audit_leaf SET leaf_hash = (SELECT leaf_hash FROM audit_leaf WHERE position = 3) WHERE position = 9",
      isFound: isCheckpoint),
  ]

  private static let signatures = [
    Crime("a note", "UPDATE audit_checkpoint SET note = replace(note, 'time', 'tine')", isFound: isCheckpoint),
    Crime("a smaller log", "UPDATE audit_checkpoint SET size = size - 1", isFound: isCheckpoint),
    Crime("a larger log", "UPDATE audit_checkpoint SET size = size + 1", isFound: isCheckpoint),
    Crime("a root", "UPDATE audit_checkpoint SET root_hash = x'00'", isFound: isCheckpoint),
    Crime(
      "an earlier note again",
      """
      UPDATE audit_checkpoint SET note = (SELECT note FROM audit_checkpoint ORDER BY size LIMIT 1)
      WHERE size = (SELECT max(size) FROM audit_checkpoint)
      """, isFound: isCheckpoint),
    Crime(
      "a checkpoint in the middle", "DELETE FROM audit_checkpoint WHERE size = (SELECT min(size) FROM audit_checkpoint)"
    ) {
      if case .checkpointMissing = $0 { true } else { false }
    },
    Crime("all checkpoints", "DELETE FROM audit_checkpoint") { if case .unsigned = $0 { true } else { false } },
  ]

  @Test(arguments: crimes) func `is found out`(crime: Crime) async throws {
    try await withDesk(on: .sqlite) { desk in
      for _ in 0..<2 {
        try await desk.fillTrail()
        desk.clock.advance(by: 3600)
      }
      let before = try await AuditVerifier(desk.register).verify()
      #expect(before.findings.isEmpty && before.checkpoints == 2)
      try await desk.store.write { transaction in
        try transaction.execute("DROP TRIGGER audit_kept")
        try transaction.execute("DROP TRIGGER audit_never_lost")
        for statement in crime.statements { try transaction.execute(statement) }
      }
      let report = try await AuditVerifier(desk.register).verify()
      #expect(report.findings.contains(where: crime.isFound), "\(report.findings)")
      // Going on does not cover it up, but for what only a checkpoint that was kept elsewhere shows.
      guard crime.testDescription != "all checkpoints" else { return }
      try await desk.fillTrail()
      #expect(try await !AuditVerifier(desk.register).verify().findings.isEmpty)
    }
  }
}

extension TestDesk {
  /// Twenty acts, sealed and signed.
  @discardableResult func fillTrail() async throws -> MerkleFrontier {
    for _ in 0..<20 {
      clock.advance(by: 1)
      try await register.act(occasion(worker)) { work in
        work.record(.figuresRead, try work.require(.readKeyFigures))
      }
    }
    let sealer = AuditSealer(register)
    try await sealer.seal()
    return try await sealer.checkpoint()
  }
}
