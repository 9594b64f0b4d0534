import Database
import Desk
import Foundation
public import Vault

/// Puts committed audit rows into the log (a Merkle tree, RFC 6962) and signs checkpoints of it.
///
/// A row's own hash shows that it was altered; its leaf in the log shows that it was taken away. Rows come in the order in
/// which they are seen to be committed, whatever their numbers and times: none is skipped.
public struct AuditSealer: Sendable {
  let register: Register
  static let batch = 2000
  /// Another process may seal the same rows; the one that comes second looks again.
  private static let lostRaces: Set<StoreFault> = [
    .uniqueViolation(constraint: "audit_leaf_pkey"), .uniqueViolation(constraint: "audit_leaf_desk_id_audit_id_key"),
    .uniqueViolation(constraint: "audit_checkpoint_pkey"),
  ]

  public init(_ register: Register) {
    self.register = register
  }

  /// Seals every committed row that has none yet; returns how many.
  @discardableResult public func seal() async throws -> Int {
    var sealed = 0
    while true {
      let count = try await Retry.transient(Self.lostRaces) { try await sealBatch() }
      sealed += count
      if count < Self.batch { return sealed }
    }
  }

  /// Signs the log as it stands, unless a checkpoint already covers it. Only the leaves since the last checkpoint are read,
  /// so that signing costs what was added and not what is stored.
  ///
  /// - Returns: what is signed now; a log without leaves has no signature.
  @discardableResult public func checkpoint(origin: CheckpointOrigin = .auditLog) async throws -> MerkleFrontier {
    let signer = try register.key.checkpointSigner(origin: origin)
    return try await Retry.transient(Self.lostRaces) { [register] in
      try await register.store.write { transaction in
        let log = AuditLog(transaction, desk: register.desk.id)
        let last = try log.lastCheckpoint()
        let frontier = try log.frontier(after: last?.frontier(signer.verifier) ?? MerkleFrontier())
        guard frontier.size > last?.size ?? 0 else { return frontier }
        let now = register.effects.now()
        let note = try signer.sign(
          size: frontier.size, root: frontier.root, time: Int64(now.timeIntervalSince1970 * 1000), after: last?.note)
        try log.insert(frontier, note: note, at: now)
        return frontier
      }
    }
  }

  /// Seals and signs what waits: what a process does that will not come back to it.
  public func catchUp() async throws {
    try await seal()
    try await checkpoint()
  }

  /// The newest signed checkpoint, to be kept elsewhere; `nil` while there is none.
  public func newestCheckpoint() async throws -> String? {
    try await register.store.read { [register] in try AuditLog($0, desk: register.desk.id).lastCheckpoint()?.note }
  }

  /// Rows are looked for in a snapshot of their own, so that sealing is in nobody's way who adds one meanwhile.
  private func sealBatch() async throws -> Int {
    let desk = register.desk.id
    let rows = try await register.store.read { transaction in
      try transaction.rows(
        """
        SELECT audit.id AS id, audit.row_hash AS row_hash FROM audit_unsealed
        JOIN audit ON audit.id = audit_unsealed.audit_id
        WHERE audit_unsealed.desk_id = \(desk) ORDER BY audit_unsealed.audit_id LIMIT \(Self.batch)
        """
      ).map { (id: try $0.get("id", as: Int64.self), hash: try $0.get("row_hash", as: [UInt8].self)) }
    }
    guard !rows.isEmpty else { return 0 }
    return try await register.store.write { transaction in
      let log = AuditLog(transaction, desk: desk)
      var position = try log.size()
      for row in rows {
        // Whoever was quicker took it out.
        guard try transaction.execute("DELETE FROM audit_unsealed WHERE audit_id = \(row.id)") == 1 else { continue }
        try log.insert(AuditLog.leaf(id: row.id, rowHash: row.hash), of: row.id, at: position)
        position += 1
      }
      return rows.count
    }
  }
}
