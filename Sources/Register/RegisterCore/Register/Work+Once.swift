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
  public func once<Record, Made>(
    _ token: String, act: String, in record: PublicID<Record>, _ body: () throws -> PublicID<Made>
  ) throws -> (PublicID<Made>, isNew: Bool) {
    try once(token, act: act, at: act + "/" + record.text, body)
  }

  /// Does something once for a form's token, in no record that is there yet: see `once(_:act:in:_:)`.
  public func once<Made>(
    _ token: String, act: String, _ body: () throws -> PublicID<Made>
  ) throws -> (PublicID<Made>, isNew: Bool) {
    try once(token, act: act, at: act, body)
  }

  private func once<Made>(
    _ token: String, act: String, at place: String, _ body: () throws -> PublicID<Made>
  ) throws -> (PublicID<Made>, isNew: Bool) {
    let form = String(token.prefix { $0 != "|" })
    guard !form.isEmpty else { return (try body(), true) }
    if let earlier: PublicID<Made> = try result(of: form, at: place) {
      let same: PublicID<Made>? = try result(of: token, at: place)
      guard same != nil else { throw SentDifferently() }
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

  private func result<Made>(of token: String, at place: String) throws -> PublicID<Made>? {
    try transaction.first(
      "SELECT result FROM idempotency WHERE desk_id = \(desk.id) AND key_hash = \(hash(of: token, at: place))"
    )?.get("result")
  }

  private func hash(of token: String, at place: String) -> [UInt8] {
    tokenHash(token, purpose: "once/\(place)/\(actor.account?.number ?? 0)")
  }
}
