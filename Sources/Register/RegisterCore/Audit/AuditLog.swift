import Database
import Desk
import Vault

/// The leaves of a desk's log as they are stored.
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
}
