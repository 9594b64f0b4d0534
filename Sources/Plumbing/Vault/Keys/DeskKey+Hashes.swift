import Crypto

/// What is found or proven by a keyed hash: useless to who holds the database without the key.
extension DeskKey {
  /// The index entry of a search value: the first 128 bits of HMAC-SHA-256, different for every desk and kind.
  public func blindIndex(_ value: NormalisedValue) -> [UInt8] {
    blindIndex(value.kind.rawValue, value.text)
  }

  /// The index entry of a value that was normalised elsewhere, under a kind of the caller's own.
  public func blindIndex(_ kind: String, _ normalisedValue: String) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/search/1")
    canonical.add(kind)
    canonical.add(normalisedValue)
    return Array(hash(canonical.bytes, with: search).prefix(16))
  }

  /// The keyed hash (32 bytes) of an audit row written with `CanonicalBytes`; it becomes the leaf of the log.
  ///
  /// It is keyed, so that after retention took the row's content away nobody without the key can guess it back.
  public func auditHash(_ canonicalRow: [UInt8]) -> [UInt8] {
    hash(canonicalRow, with: audit)
  }

  /// Whether an audit row still has the hash that was kept, compared in constant time.
  public func isAuditHash(_ stored: [UInt8], of canonicalRow: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(stored, authenticating: canonicalRow, using: audit)
  }

  /// The hash (32 bytes) by which a secret token or code is stored and found; the purpose keeps kinds of tokens apart.
  public func tokenHash(_ token: String, purpose: String) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/token/1")
    canonical.add(purpose)
    canonical.add(token)
    return hash(canonical.bytes, with: tokens)
  }

  /// The secret that goes into every password hash, so that a stolen database alone cannot be guessed at.
  public var passwordPepper: PasswordPepper {
    PasswordPepper(KeyDerivation.key(from: standing, purpose: "password-pepper"))
  }

  /// The key that signs checkpoints of this desk's log.
  public func checkpointSigner(origin: CheckpointOrigin) throws(VaultFault) -> CheckpointSigner {
    let seed = KeyDerivation.key(from: standing, purpose: "checkpoint-signing")
    return try CheckpointSigner(seed: seed.byteArray, origin: origin)
  }

  private func hash(_ bytes: [UInt8], with key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
  }
}
