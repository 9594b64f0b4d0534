import Access
import Database
public import Desk
import Vault

extension Work {
  /// Does something once for a form's token: sending the form again gives the first result and changes nothing.
  ///
  /// - Parameters:
  ///   - token: made when the form was shown, with a digest of what was sent behind a bar; only hashes are stored. An
  ///     empty one knows no earlier sending.
  ///   - act: the name of the act; a token serves one act only.
  ///   - record: the record in which it is done; a token serves one record only.
  ///   - body: makes the record and returns its name.
  /// - Throws: `SentDifferently` when the form was sent before with something else in it.
  public func once(
    _ token: String, act: String, in record: PublicID? = nil, _ body: () throws -> PublicID
  ) throws -> (PublicID, isNew: Bool) {
    let form = String(token.prefix { $0 != "|" })
    guard !form.isEmpty else { return (try body(), true) }
    let place = record.map { act + "/" + $0.text } ?? act
    if let earlier = try result(of: form, at: place) {
      guard try result(of: token, at: place) != nil else { throw SentDifferently() }
      return (earlier, false)
    }
    let result = try body()
    for key in Set([form, token]) {
      try transaction.execute(
        """
        INSERT INTO idempotency (desk_id, key_hash, act, result, created_at)
        VALUES (\(desk.id), \(hash(of: key, at: place)), \(act), \(result), \(now))
        """)
    }
    return (result, true)
  }

  private func result(of token: String, at place: String) throws -> PublicID? {
    try transaction.first(
      "SELECT result FROM idempotency WHERE desk_id = \(desk.id) AND key_hash = \(hash(of: token, at: place))"
    )?.get("result")
  }

  private func hash(of token: String, at place: String) -> [UInt8] {
    tokenHash(token, purpose: "once/\(place)/\(actor.account?.number ?? 0)")
  }
}
