import Database
import Desk
import Foundation
import Vault

/// The leaves of a desk's log and its checkpoints, as they are stored.
struct AuditLog {
  let transaction: any Transaction
  let desk: DeskID

  init(_ transaction: any Transaction, desk: DeskID) {
    self.transaction = transaction
    self.desk = desk
  }

  /// A leaf binds a row's hash to its number.
  static func leaf(id: Int64, rowHash: [UInt8]) -> MerkleHash {
    var bytes = CanonicalBytes("luwte/audit-leaf/1")
    bytes.add(id)
    bytes.add(rowHash)
    return .leaf(bytes.bytes)
  }

  /// How many leaves there are: the place of the next one.
  func size() throws -> Int64 {
    let row = try transaction.first(
      "SELECT position FROM audit_leaf WHERE desk_id = \(desk) ORDER BY position DESC LIMIT 1")
    return try row.map { try $0.get("position", as: Int64.self) + 1 } ?? 0
  }

  func insert(_ leaf: MerkleHash, of row: Int64, at position: Int64) throws {
    try transaction.execute(
      """
      INSERT INTO audit_leaf (desk_id, position, audit_id, leaf_hash)
      VALUES (\(desk), \(position), \(row), \(leaf.bytes))
      """)
  }

  /// The log as a whole; only what came after a part that is known already is read.
  func frontier(after known: MerkleFrontier = MerkleFrontier()) throws -> MerkleFrontier {
    var frontier = known
    try transaction.forEach(
      "SELECT leaf_hash FROM audit_leaf WHERE desk_id = \(desk) AND position >= \(known.size) ORDER BY position"
    ) { row in
      guard let hash = MerkleHash(try row.get("leaf_hash", as: [UInt8].self)) else {
        throw RegisterFault.unreadable(column: "leaf_hash")
      }
      frontier.append(hash)
    }
    return frontier
  }

  /// The checkpoint of the most leaves.
  func lastCheckpoint() throws -> StoredCheckpoint? {
    try transaction.first(
      """
      SELECT size, root_hash, peaks, note FROM audit_checkpoint WHERE desk_id = \(desk) ORDER BY size DESC LIMIT 1
      """
    ).map { try StoredCheckpoint($0) }
  }

  func insert(_ frontier: MerkleFrontier, note: String, at moment: Date) throws {
    try transaction.execute(
      """
      INSERT INTO audit_checkpoint (desk_id, size, root_hash, peaks, signed_at, note)
      VALUES (\(desk), \(frontier.size), \(frontier.root.bytes), \(frontier.bytes), \(moment), \(note))
      """)
  }
}

/// A signed head of the log as its row stands; nothing of it is believed before its signature was checked.
struct StoredCheckpoint {
  let size: Int64
  let root: [UInt8]
  let peaks: [UInt8]
  let note: String

  init(_ row: Row) throws {
    size = try row.get("size")
    root = try row.get("root_hash")
    peaks = try row.get("peaks")
    note = try row.get("note")
  }

  /// The log up to here without reading its leaves; `nil` when the signature or the root says otherwise.
  func frontier(_ verifier: CheckpointVerifier) -> MerkleFrontier? {
    do throws(VaultFault) {
      let signed = try verifier.open(note)
      let frontier = MerkleFrontier(size: size, bytes: peaks)
      return frontier?.root == signed.root && signed.size == size ? frontier : nil
    } catch {
      // Then the leaves are read; a check of the log says what is wrong with it.
      return nil
    }
  }
}
