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
    /// A row is neither in the log nor waits for it: it was put in, or taken out of the log, past the register.
    case inserted(row: Int64)
    /// A row has the hash of an earlier one: it was copied.
    case copied(row: Int64)
    /// A leaf's place in the log does not follow from the one before it.
    case logBroken(position: Int64)
    /// The first leaves of the log don't give the root that was signed.
    case checkpointBroken(size: Int64)
    /// A checkpoint names another one before it than the one that stands there.
    case checkpointMissing(before: Int64)
    /// So many leaves at the end have no checkpoint, more than are ever left without one: some were taken away.
    case unsigned(leaves: Int64)
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

  /// What a checkpoint says that was exported.
  ///
  /// - Throws: `checkpointMalformed`, or `checkpointNotAuthentic` when this desk did not sign it.
  init(_ signed: String, _ verifier: CheckpointVerifier) throws(VaultFault) {
    let checkpoint = try verifier.open(signed)
    guard let kept = KeptRoot(size: checkpoint.size, root: checkpoint.root) else { throw .checkpointMalformed }
    self = kept
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
  public func verify(origin: CheckpointOrigin = .auditLog, kept: KeptRoot? = nil) async throws -> AuditReport {
    let verifier = try register.key.checkpointSigner(origin: origin).verifier
    return try await register.store.read { [register] transaction in
      var check = AuditCheck(desk: register.desk.id, key: register.key, verifier: verifier, kept: kept)
      try check.run(transaction)
      return check.report
    }
  }

  /// The same, with a checkpoint that was exported before.
  ///
  /// - Throws: `VaultFault` when this desk did not sign it.
  public func verify(against exported: String) async throws -> AuditReport {
    let verifier = try register.key.checkpointSigner(origin: .auditLog).verifier
    return try await verify(kept: try KeptRoot(exported, verifier))
  }
}
