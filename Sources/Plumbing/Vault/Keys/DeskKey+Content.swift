import Crypto

/// Content keys under the desk key: format (1 byte), generation of the desk key (8), sealed box.
extension DeskKey {
  private static let format: UInt8 = 1
  private static let headerLength = 9

  /// A new key for a record group, opened and as it is stored; the kind is the group's sort, such as `"dossier"`.
  public func newContentKey(
    group: Int64, kind: String, using random: RandomSource = .secure
  ) throws(VaultFault) -> (key: ContentKey, wrapped: [UInt8]) {
    let bytes = random.bytes(32)
    let key = ContentKey(SymmetricKey(data: bytes), desk: desk, group: group, kind: kind)
    return (key, try wrap(bytes, group: group, kind: kind))
  }

  /// Opens a stored content key.
  ///
  /// Throws `otherDeskKeyGeneration` when it was wrapped by another generation of the desk key, `keyDoesNotOpen` when it is of
  /// another desk, group or kind, or altered.
  public func contentKey(
    unwrapping wrapped: [UInt8], group: Int64, kind: String
  ) throws(VaultFault) -> ContentKey {
    let bytes = try unwrap(wrapped, group: group, kind: kind)
    return ContentKey(SymmetricKey(data: bytes), desk: desk, group: group, kind: kind)
  }

  /// Which generation of the desk key a stored content key needs.
  public static func generation(ofWrapped wrapped: [UInt8]) throws(VaultFault) -> Int64 {
    guard let format = wrapped.first else { throw .malformed }
    guard format == Self.format else { throw .unknownFormat }
    guard let generation = Int64(bigEndianBytes: wrapped.prefix(headerLength).dropFirst()) else { throw .malformed }
    return generation
  }

  private func wrap(_ bytes: [UInt8], group: Int64, kind: String) throws(VaultFault) -> [UInt8] {
    let header = [Self.format] + generation.bigEndianBytes
    let associated = associatedData(header: header, group: group, kind: kind)
    return header + (try SealedBox.seal(bytes, key: contentWrapping, for: associated))
  }

  private func unwrap(_ wrapped: [UInt8], group: Int64, kind: String) throws(VaultFault) -> [UInt8] {
    guard try Self.generation(ofWrapped: wrapped) == generation else { throw .otherDeskKeyGeneration }
    let header = Array(wrapped.prefix(Self.headerLength))
    let associated = associatedData(header: header, group: group, kind: kind)
    let box = wrapped.dropFirst(Self.headerLength)
    return try WrappedKey.open(box, key: contentWrapping, for: associated, length: 32)
  }

  private func associatedData(header: [UInt8], group: Int64, kind: String) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/content-key/1")
    canonical.add(header)
    canonical.add(desk)
    canonical.add(group)
    canonical.add(kind)
    return canonical.bytes
  }
}
