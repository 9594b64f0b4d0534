import Crypto

/// The key of one record group, such as a dossier. Destroying its wrapped form destroys the content.
public struct ContentKey: Concealed {
  /// The desk, group and kind that this key belongs to; it seals nothing elsewhere.
  public let desk: Int64
  public let group: Int64
  public let kind: String
  let key: SymmetricKey

  static let format: UInt8 = 1

  init(_ key: SymmetricKey, desk: Int64, group: Int64, kind: String) {
    self.key = key
    self.desk = desk
    self.group = group
    self.kind = kind
  }

  /// Seals bytes for one place: a format byte (1), the nonce (12), the padded ciphertext, the tag (16).
  ///
  /// Throws `placeOutsideKey` when the place is of another desk or group than this key.
  public func seal(_ plaintext: [UInt8], _ place: SealedPlace) throws(VaultFault) -> [UInt8] {
    try requireOwn(place)
    let padded = LengthPadding.cover(plaintext)
    return [Self.format] + (try SealedBox.seal(padded, key: key, for: place.associatedData(kind: kind)))
  }

  /// Opens what was sealed for this place.
  ///
  /// Throws `notAuthentic` when it was altered or belongs elsewhere, `unknownFormat` when it is of a later version.
  public func open(_ sealed: [UInt8], _ place: SealedPlace) throws(VaultFault) -> [UInt8] {
    try requireOwn(place)
    guard let format = sealed.first else { throw .malformed }
    guard format == Self.format else { throw .unknownFormat }
    let padded = try SealedBox.open(sealed.dropFirst(), key: key, for: place.associatedData(kind: kind))
    return try LengthPadding.uncover(padded)
  }

  /// Seals text by its UTF-8 bytes.
  public func seal(text: String, _ place: SealedPlace) throws(VaultFault) -> [UInt8] {
    try seal(Array(text.utf8), place)
  }

  /// Opens text; throws `notText` when the bytes are not UTF-8.
  public func openText(_ sealed: [UInt8], _ place: SealedPlace) throws(VaultFault) -> String {
    guard let text = String(validating: try open(sealed, place), as: UTF8.self) else { throw .notText }
    return text
  }

  private func requireOwn(_ place: SealedPlace) throws(VaultFault) {
    guard place.desk == desk, place.group == group else { throw .placeOutsideKey }
  }
}
