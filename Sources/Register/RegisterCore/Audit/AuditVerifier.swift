import Database
import Desk
import Foundation
public import Vault

/// What a check of the audit trail found.
public struct AuditReport: Sendable, Hashable {
  /// Something that can't be right; names rows by number only.
  public enum Finding: Sendable, Hashable {
    /// The row's content no longer matches its keyed hash.
    case altered(row: Int64)
    /// The log has a leaf for a row that is gone.
    case missing(row: Int64)
    /// The row's hash is not the one that was sealed.
    case replaced(row: Int64)
    /// A row lies before the end of the log but was never sealed: it was put in later.
    case inserted(row: Int64)
    /// A leaf's place in the log does not follow from the one before it.
    case logBroken(position: Int64)
    /// The first leaves of the log don't give the root that was signed.
    case checkpointBroken(size: Int64)
    /// The first leaves of the log don't give the root that was kept elsewhere, or there are fewer leaves by now.
    case keptRootBroken(size: Int64)
  }

  public let rows: Int
  public let sealed: Int64
  public let checkpoints: Int
  public let findings: [Finding]
  /// The root of the log: kept elsewhere, it shows at a later check whether the log only grew.
  public let root: MerkleHash
}

/// What an earlier check said of the log, kept where nobody who can write in the database can write.
public struct KeptRoot: Sendable, Hashable {
  /// How many leaves the log had.
  public let size: Int64
  public let root: MerkleHash

  /// - Parameter size: at least 1; a log without leaves says nothing of a later one.
  public init?(size: Int64, root: MerkleHash) {
    guard size > 0 else { return nil }
    self.size = size
    self.root = root
  }
}

/// Checks every audit row against its hash, its leaf and the signed checkpoints.
public struct AuditVerifier: Sendable {
  let register: Register

  public init(_ register: Register) {
    self.register = register
  }

  /// Reads the whole trail in one snapshot.
  ///
  /// - Parameter kept: what an earlier check printed. The log's first leaves still have to give that root: whoever cuts
  ///   the log off, with the checkpoints that show it, is found out by nothing else.
  public func verify(origin: CheckpointOrigin, kept: KeptRoot? = nil) async throws -> AuditReport {
    let verifier = try register.key.checkpointSigner(origin: origin).verifier
    return try await register.store.read { [register] transaction in
      var check = AuditCheck(desk: register.desk.id, key: register.key, verifier: verifier, kept: kept)
      try check.run(transaction)
      return check.report
    }
  }
}

/// One walk along rows, leaves and checkpoints side by side.
private struct AuditCheck {
  let desk: DeskID
  let key: DeskKey
  let verifier: CheckpointVerifier
  let kept: KeptRoot?
  var rows = 0
  var findings: [AuditReport.Finding] = []
  var frontier = MerkleFrontier()
  var checkpoints: [Int64: (root: [UInt8], note: String)] = [:]

  var report: AuditReport {
    AuditReport(
      rows: rows, sealed: frontier.size, checkpoints: checkpoints.count, findings: findings, root: frontier.root)
  }

  mutating func run(_ transaction: any Transaction) throws {
    for row in try transaction.rows("SELECT size, root_hash, note FROM audit_checkpoint WHERE desk_id = \(desk)") {
      checkpoints[try row.get("size")] = (try row.get("root_hash"), try row.get("note"))
    }
    try checkLeaves(transaction)
    try checkRows(transaction)
    for size in checkpoints.keys.sorted() where size > frontier.size { findings.append(.checkpointBroken(size: size)) }
    if let kept, kept.size > frontier.size { findings.append(.keptRootBroken(size: kept.size)) }
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
    do {
      let signed = try verifier.open(checkpoint.note)
      let holds = signed.size == frontier.size && signed.root == frontier.root && checkpoint.root == frontier.root.bytes
      if !holds { findings.append(.checkpointBroken(size: frontier.size)) }
    } catch {
      findings.append(.checkpointBroken(size: frontier.size))
    }
  }

  private mutating func checkRows(_ transaction: any Transaction) throws {
    let last = try transaction.first(
      "SELECT coalesce(max(audit_id), 0) AS last FROM audit_leaf WHERE desk_id = \(desk)")
    let lastSealed: Int64 = try last?.get("last") ?? 0
    try transaction.forEach(
      """
      SELECT audit.*, audit_leaf.position AS position FROM audit
      LEFT JOIN audit_leaf ON audit_leaf.audit_id = audit.id AND audit_leaf.desk_id = audit.desk_id
      WHERE audit.desk_id = \(desk) ORDER BY audit.id
      """
    ) { row in
      rows += 1
      let id: Int64 = try row.get("id")
      if !key.isAuditHash(try row.get("row_hash"), of: try AuditRow(row).canonical) {
        findings.append(.altered(row: id))
      }
      let position: Int64? = try row.optional("position")
      if position == nil, id < lastSealed { findings.append(.inserted(row: id)) }
    }
  }
}
