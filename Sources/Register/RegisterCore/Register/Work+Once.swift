import Access
import Database
public import Desk
import Vault

extension Work {
  /// Does something once for a form's token: sending the form again gives the first result and changes nothing.
  ///
  /// - Parameters:
  ///   - token: made when the form was shown, with a digest of what was sent behind a bar; only hashes are stored.
  ///   - act: the name of the act; a token serves one act only.
  ///   - body: makes the record and returns its name.
  /// - Throws: `SentDifferently` when the form was sent before with something else in it.
  public func once(_ token: String, act: String, _ body: () throws -> PublicID) throws -> (PublicID, isNew: Bool) {
    let form = String(token.prefix { $0 != "|" })
    if let earlier = try result(of: form, act: act) {
      guard try result(of: token, act: act) != nil else { throw SentDifferently() }
      return (earlier, false)
    }
    let result = try body()
    for key in Set([form, token]) {
      try transaction.execute(
        """
        INSERT INTO idempotency (desk_id, key_hash, act, result, created_at)
        VALUES (\(desk.id), \(hash(of: key, act: act)), \(act), \(result), \(now))
        """)
    }
    return (result, true)
  }

  private func result(of token: String, act: String) throws -> PublicID? {
    try transaction.first(
      "SELECT result FROM idempotency WHERE desk_id = \(desk.id) AND key_hash = \(hash(of: token, act: act))"
    )?.get("result")
  }

  private func hash(of token: String, act: String) -> [UInt8] {
    tokenHash(token, purpose: "once/\(act)/\(actor.account?.number ?? 0)")
  }
}
