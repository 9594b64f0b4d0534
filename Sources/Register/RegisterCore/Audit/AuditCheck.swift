import Database
import Desk
import Foundation
import Vault

/// One walk along rows, leaves and checkpoints side by side.
struct AuditCheck {
  /// More leaves than these, or a longer time, are never left without a checkpoint: a process signs every minute and every
  /// thousand rows, and at its end; these leave room for one that was killed, and for a clock that was set.
  private static let unsigned: (leaves: Int64, milliseconds: Int64) = (10_000, 3_600_000)

  let desk: DeskID
  let key: DeskKey
  let verifier: CheckpointVerifier
  let kept: KeptRoot?
  private var rows = 0
  private var findings: [AuditReport.Finding] = []
  private var frontier = MerkleFrontier()
  private var checkpoints: [Int64: StoredCheckpoint] = [:]

  init(desk: DeskID, key: DeskKey, verifier: CheckpointVerifier, kept: KeptRoot?) {
    self.desk = desk
    self.key = key
    self.verifier = verifier
    self.kept = kept
  }

  var report: AuditReport {
    AuditReport(
      rows: rows, sealed: frontier.size, checkpoints: checkpoints.count, findings: findings, root: frontier.root)
  }

  mutating func run(_ transaction: any Transaction) throws {
    for row in try transaction.rows("SELECT * FROM audit_checkpoint WHERE desk_id = \(desk)") {
      let checkpoint = try StoredCheckpoint(row)
      checkpoints[checkpoint.size] = checkpoint
    }
    checkChain()
    try checkLeaves(transaction)
    try checkRows(transaction)
    try checkCopies(transaction)
    try checkEnd(transaction)
    for size in checkpoints.keys.sorted() where size > frontier.size { findings.append(.checkpointBroken(size: size)) }
    if let kept, kept.size > frontier.size { findings.append(.keptRootBroken(size: kept.size)) }
  }

  /// Each checkpoint names the one before it.
  private mutating func checkChain() {
    var before: String?
    for size in checkpoints.keys.sorted() {
      guard let note = checkpoints[size]?.note else { continue }
      // One that can't be opened is found where its leaves are.
      if let signed = opened(note), signed.after != before.map({ Checkpoint.hash(of: $0) }) {
        findings.append(.checkpointMissing(before: size))
      }
      before = note
    }
  }

  private mutating func checkLeaves(_ transaction: any Transaction) throws {
    try transaction.forEach(
      """
      SELECT audit_leaf.position, audit_leaf.audit_id, audit_leaf.leaf_hash, audit.row_hash
      FROM audit_leaf LEFT JOIN audit ON audit.id = audit_leaf.audit_id AND audit.desk_id = audit_leaf.desk_id
      WHERE audit_leaf.desk_id = \(desk) ORDER BY audit_leaf.position
      """
    ) { row in
      let id: Int64 = try row.get("audit_id")
      let position: Int64 = try row.get("position")
      guard let leaf = MerkleHash(try row.get("leaf_hash", as: [UInt8].self)) else {
        throw RegisterFault.unreadable(column: "leaf_hash")
      }
      if position != frontier.size { findings.append(.logBroken(position: position)) }
      if let rowHash: [UInt8] = try row.optional("row_hash") {
        if AuditLog.leaf(id: id, rowHash: rowHash) != leaf { findings.append(.replaced(row: id)) }
      } else {
        findings.append(.missing(row: id))
      }
      frontier.append(leaf)
      checkCheckpoint()
      if let kept, kept.size == frontier.size, kept.root != frontier.root {
        findings.append(.keptRootBroken(size: kept.size))
      }
    }
  }

  private mutating func checkCheckpoint() {
    guard let checkpoint = checkpoints[frontier.size] else { return }
    let signed = opened(checkpoint.note)
    let holds = signed?.size == frontier.size && signed?.root == frontier.root && checkpoint.root == frontier.root.bytes
    if !holds { findings.append(.checkpointBroken(size: frontier.size)) }
  }

  private func opened(_ note: String) -> Checkpoint? {
    do throws(VaultFault) {
      return try verifier.open(note)
    } catch {
      return nil
    }
  }

  private mutating func checkRows(_ transaction: any Transaction) throws {
    try transaction.forEach(
      """
      SELECT audit.*, audit_leaf.position AS position, audit_unsealed.audit_id AS waiting FROM audit
      LEFT JOIN audit_leaf ON audit_leaf.audit_id = audit.id AND audit_leaf.desk_id = audit.desk_id
      LEFT JOIN audit_unsealed ON audit_unsealed.audit_id = audit.id
      WHERE audit.desk_id = \(desk) ORDER BY audit.id
      """
    ) { row in
      rows += 1
      let id: Int64 = try row.get("id")
      if !key.isAuditHash(try row.get("row_hash"), of: try AuditRow(row).canonical) {
        findings.append(.altered(row: id))
      }
      let place: (leaf: Int64?, waiting: Int64?) = (try row.optional("position"), try row.optional("waiting"))
      if place.leaf == nil, place.waiting == nil { findings.append(.inserted(row: id)) }
    }
  }

  /// No two rows are alike (`AuditRow.nonce`).
  private mutating func checkCopies(_ transaction: any Transaction) throws {
    var seen: Set<[UInt8]> = []
    try transaction.forEach(
      """
      SELECT id, row_hash FROM audit WHERE desk_id = \(desk) AND row_hash IN (
        SELECT row_hash FROM audit WHERE desk_id = \(desk) GROUP BY row_hash HAVING count(*) > 1)
      ORDER BY id
      """
    ) { row in
      if !seen.insert(try row.get("row_hash")).inserted { findings.append(.copied(row: try row.get("id"))) }
    }
  }

  /// What came after the last checkpoint is little, and not old.
  private mutating func checkEnd(_ transaction: any Transaction) throws {
    let signed = checkpoints.keys.max() ?? 0
    let leaves = frontier.size - signed
    guard leaves > 0 else { return }
    let row = try transaction.first(
      """
      SELECT min(audit.recorded_at) AS first, max(audit.recorded_at) AS last FROM audit_leaf
      JOIN audit ON audit.id = audit_leaf.audit_id
      WHERE audit_leaf.desk_id = \(desk) AND audit_leaf.position >= \(signed)
      """)
    let first: Int64? = try row?.optional("first")
    let last: Int64? = try row?.optional("last")
    let span = (last ?? 0) - (first ?? 0)
    if leaves > Self.unsigned.leaves || span > Self.unsigned.milliseconds {
      findings.append(.unsigned(leaves: leaves))
    }
  }
}
