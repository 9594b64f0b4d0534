import Database
import Desk
import Vault

/// The wrapped keys of the record groups.
struct ContentKeyTable {
  let work: Work

  func create(_ kind: GroupKind) throws -> GroupID {
    // The wrapped key is bound to its group's number, so the row has to be there first; until then it counts as destroyed.
    let row = try work.transaction.first(
      """
      INSERT INTO content_key (desk_id, kind, wrapped_key, created_at, destroyed_at)
      VALUES (\(work.desk.id), \(kind.rawValue), \([UInt8]?.none), \(work.now), \(work.now))
      RETURNING id
      """)
    guard let group: GroupID = try row?.get("id") else { throw RegisterFault.missingRow(table: "content_key") }
    let (key, wrapped) = try work.register.key.newContentKey(group: group.number, kind: kind.rawValue)
    try work.transaction.execute(
      "UPDATE content_key SET wrapped_key = \(wrapped), destroyed_at = \(Int64?.none) WHERE id = \(group)")
    work.keep(key, of: group)
    return group
  }

  func open(_ group: GroupID) throws -> ContentKey {
    let row = try work.transaction.first(
      "SELECT kind, wrapped_key FROM content_key WHERE id = \(group) AND desk_id = \(work.desk.id)")
    guard let row else { throw RegisterFault.missingRow(table: "content_key") }
    guard let wrapped: [UInt8] = try row.optional("wrapped_key") else { throw RegisterFault.erased }
    return try work.register.key.contentKey(unwrapping: wrapped, group: group.number, kind: try row.get("kind"))
  }

  /// Opens the keys of many groups at once, for a list.
  func open(all groups: [GroupID]) throws {
    let rows = try work.transaction.rows(
      """
      SELECT id, kind, wrapped_key FROM content_key
      WHERE desk_id = \(work.desk.id) AND id IN \(list: groups) AND wrapped_key IS NOT NULL
      """)
    for row in rows {
      let group: GroupID = try row.get("id")
      let wrapped: [UInt8] = try row.get("wrapped_key")
      let key = try work.register.key.contentKey(unwrapping: wrapped, group: group.number, kind: try row.get("kind"))
      work.keep(key, of: group)
    }
  }

  /// Destroys a group's key: what it sealed can never be opened again.
  func destroy(_ group: GroupID) throws {
    try work.transaction.execute(
      """
      UPDATE content_key SET wrapped_key = \([UInt8]?.none), destroyed_at = \(work.now)
      WHERE id = \(group) AND desk_id = \(work.desk.id)
      """)
    work.forget(keyOf: group)
  }
}
