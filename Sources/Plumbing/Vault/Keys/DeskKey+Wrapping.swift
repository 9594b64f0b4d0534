/// Desk keys under the root key: format (1 byte), root key identifier (8), generation (8), sealed box.
extension DeskKey {
  private static let format: UInt8 = 1
  private static let headerLength = 17

  /// The desk key as it may be stored in the database.
  public func wrapped(by root: RootKey) throws(VaultFault) -> [UInt8] {
    let header = [Self.format] + root.identifierBytes + generation.bigEndianBytes
    let keys = wrapping.byteArray + standing.byteArray
    let associated = Self.associatedData(header: header, desk: desk)
    return header + (try SealedBox.seal(keys, key: root.deskWrapping, for: associated))
  }

  /// Opens a stored desk key.
  ///
  /// Throws `otherRootKey` when it was wrapped by another root key, `keyDoesNotOpen` when it is of another desk or
  /// altered.
  public init(unwrapping wrapped: [UInt8], with root: RootKey, desk: Int64) throws(VaultFault) {
    guard let format = wrapped.first else { throw .malformed }
    guard format == Self.format else { throw .unknownFormat }
    let header = Array(wrapped.prefix(Self.headerLength))
    guard let generation = Int64(bigEndianBytes: header.dropFirst(9)) else { throw .malformed }
    guard Array(header[1..<9]) == root.identifierBytes else { throw .otherRootKey }
    let associated = Self.associatedData(header: header, desk: desk)
    let box = wrapped.dropFirst(Self.headerLength)
    let keys = try WrappedKey.open(box, key: root.deskWrapping, for: associated, length: 64)
    self.init(desk: desk, generation: generation, wrapping: Array(keys[..<32]), standing: Array(keys[32...]))
  }

  private static func associatedData(header: [UInt8], desk: Int64) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/desk-key/1")
    canonical.add(header)
    canonical.add(desk)
    return canonical.bytes
  }
}
