import Database
import Desk
import Foundation
import Vault

/// The desks of an installation and their keys, wrapped by the root key.
struct DeskTable {
  let transaction: any Transaction

  init(_ transaction: any Transaction) {
    self.transaction = transaction
  }

  /// The desks, oldest first.
  func all() throws -> [DeskIdentity] {
    try transaction.rows("SELECT id, name, time_zone FROM desk ORDER BY id").map(identity)
  }

  /// Creates a desk with a new key.
  func create(name: String, timeZone: String, publicID: DeskID.Public, root: RootKey, at now: Date) throws
    -> DeskIdentity
  {
    // The key is bound to the desk's number, which the first insert gives out.
    let row = try transaction.first(
      """
      INSERT INTO desk (public_id, name, time_zone, wrapped_key, created_at)
      VALUES (\(publicID), \(name), \(timeZone), \([UInt8]()), \(now)) RETURNING id
      """)
    guard let id: Int64 = try row?.get("id") else { throw RegisterFault.missingRow(table: "desk") }
    let wrapped = try DeskKey.generate(desk: id).wrapped(by: root)
    try transaction.execute("UPDATE desk SET wrapped_key = \(wrapped) WHERE id = \(id)")
    return DeskIdentity(id: DeskID(id), name: name, timeZone: timeZone)
  }

  /// The desk's key; `VaultFault.otherRootKey` when the root key is not the one it was wrapped by.
  func key(of desk: DeskID, root: RootKey) throws -> DeskKey {
    guard let row = try transaction.first("SELECT wrapped_key FROM desk WHERE id = \(desk)") else {
      throw RegisterFault.noDesk
    }
    return try DeskKey(unwrapping: try row.get("wrapped_key"), with: root, desk: desk.number)
  }

  private func identity(_ row: Row) throws -> DeskIdentity {
    DeskIdentity(id: try row.get("id"), name: try row.get("name"), timeZone: try row.get("time_zone"))
  }
}
