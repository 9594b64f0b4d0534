import Crypto
import Foundation

/// The key above all others. It lives in a file of its own, outside the database, its configuration and its backups.
public struct RootKey: Concealed {
  let key: SymmetricKey

  static let byteCount = 32

  init(bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount, "a root key is 32 bytes")
    key = SymmetricKey(data: bytes)
  }

  /// A new root key.
  public static func generate(using random: RandomSource = .secure) -> RootKey {
    RootKey(bytes: random.bytes(byteCount))
  }

  /// Which root key this is: 16 hexadecimal characters that tell nothing about the key and may be shown and stored.
  public var identifier: String {
    HexText.of(identifierBytes)
  }

  var identifierBytes: [UInt8] {
    derived("root-identifier", byteCount: 8).withUnsafeBytes { Array($0) }
  }

  /// The key that wraps desk keys.
  var deskWrapping: SymmetricKey {
    derived("desk-wrapping", byteCount: 32)
  }

  private func derived(_ purpose: String, byteCount: Int) -> SymmetricKey {
    KeyDerivation.key(from: key, purpose: purpose, byteCount: byteCount)
  }
}
