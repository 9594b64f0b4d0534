import Access
import Database
public import Desk
import Vault

extension Work {
  /// Does something once for a form's token: sending the form again gives the first result and changes nothing.
  ///
  /// - Parameters:
  ///   - token: made when the form was shown; only its hash is stored.
  ///   - act: the name of the act; a token serves one act only.
  ///   - body: makes the record and returns its name.
  public func once(_ token: String, act: String, _ body: () throws -> PublicID) throws -> (PublicID, isNew: Bool) {
    let hash = tokenHash(token, purpose: "once/\(act)/\(actor.account?.number ?? 0)")
    let earlier = try transaction.first(
      "SELECT result FROM idempotency WHERE desk_id = \(desk.id) AND key_hash = \(hash)")
    if let earlier { return (try earlier.get("result"), false) }
    let result = try body()
    try transaction.execute(
      """
      INSERT INTO idempotency (desk_id, key_hash, act, result, created_at)
      VALUES (\(desk.id), \(hash), \(act), \(result), \(now))
      """)
    return (result, true)
  }
}
