import Database
import Desk
import Foundation
public import Vault

/// Puts committed audit rows into the order of the log (a Merkle tree, RFC 6962) and signs checkpoints of it.
///
/// A row's own hash shows that it was altered; its leaf in the log shows that it was taken away or put in later.
public struct AuditSealer: Sendable {
  let register: Register
  static let batch: Int64 = 2000

  public init(_ register: Register) {
    self.register = register
  }

  /// Seals every row that has none yet, in the order of their numbers; returns how many.
  ///
  /// Rows of the last two seconds wait: a transaction that began earlier may still commit a lower number.
  @discardableResult public func seal() async throws -> Int {
    let until = register.effects.now().addingTimeInterval(-2)
    var sealed = 0
    while true {
      let count = try await Retry.transient { try await register.store.write { try sealBatch($0, until: until) } }
      sealed += count
      if count < Int(Self.batch) { return sealed }
    }
  }

  /// Signs the log as it stands, unless a checkpoint already covers it.
  ///
  /// - Parameter known: how far this process has read the log before. Only what came after it is read, so that signing
  ///   costs what was added and not what is stored.
  /// - Returns: how far the log is read now.
  @discardableResult public func checkpoint(
    origin: CheckpointOrigin, after known: MerkleFrontier = MerkleFrontier()
  ) async throws -> MerkleFrontier {
    let desk = register.desk.id
    let frontier = try await register.store.read { try AuditLog($0, desk: desk).frontier(after: known) }
    guard frontier.size > 0 else { return frontier }
    let now = register.effects.now()
    let note = try register.key.checkpointSigner(origin: origin).sign(
      size: frontier.size, root: frontier.root, time: Int64(now.timeIntervalSince1970 * 1000))
    try await Retry.transient {
      try await register.store.write { transaction in
        let covered = try transaction.first(
          "SELECT size FROM audit_checkpoint WHERE desk_id = \(desk) AND size = \(frontier.size)")
        guard covered == nil else { return }
        try transaction.execute(
          """
          INSERT INTO audit_checkpoint (desk_id, size, root_hash, signed_at, note)
          VALUES (\(desk), \(frontier.size), \(frontier.root.bytes), \(now), \(note))
          """)
      }
    }
    return frontier
  }

  private func sealBatch(_ transaction: any Transaction, until: Date) throws -> Int {
    let desk = register.desk.id
    let last = try transaction.first(
      "SELECT position, audit_id FROM audit_leaf WHERE desk_id = \(desk) ORDER BY position DESC LIMIT 1")
    let after: Int64 = try last?.get("audit_id") ?? 0
    var position: Int64 = try last.map { try $0.get("position", as: Int64.self) + 1 } ?? 0
    let rows = try transaction.rows(
      """
      SELECT id, row_hash FROM audit WHERE desk_id = \(desk) AND id > \(after) AND recorded_at <= \(until)
      ORDER BY id LIMIT \(Self.batch)
      """)
    for row in rows {
      let leaf = AuditLog.leaf(id: try row.get("id"), rowHash: try row.get("row_hash"))
      try transaction.execute(
        """
        INSERT INTO audit_leaf (desk_id, position, audit_id, leaf_hash)
        VALUES (\(desk), \(position), \(try row.get("id", as: Int64.self)), \(leaf.bytes))
        """)
      position += 1
    }
    return rows.count
  }
}
