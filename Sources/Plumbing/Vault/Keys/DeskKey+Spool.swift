import Crypto

/// What has to wait outside the database is sealed under a key of its own.
extension DeskKey {
  /// Seals bytes for a file; `name` is the file's, so that no file can stand in for another.
  public func sealForSpool(_ bytes: [UInt8], name: String) throws(VaultFault) -> [UInt8] {
    try SealedBox.seal(bytes, key: spool, for: spoolPlace(name))
  }

  /// - Throws: `VaultFault.notAuthentic` when the file was changed, renamed, or belongs to another desk.
  public func openFromSpool(_ sealed: [UInt8], name: String) throws(VaultFault) -> [UInt8] {
    try SealedBox.open(sealed[...], key: spool, for: spoolPlace(name))
  }

  private var spool: SymmetricKey { KeyDerivation.key(from: standing, purpose: "spool") }

  private func spoolPlace(_ name: String) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/spool/1")
    canonical.add(desk)
    canonical.add(name)
    return canonical.bytes
  }
}
