import Crypto

/// Keys of one purpose each from a key of many purposes (HKDF with SHA-256, RFC 5869).
enum KeyDerivation {
  static func key(from key: SymmetricKey, purpose: String, byteCount: Int = 32) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("luwte/1/\(purpose)".utf8), outputByteCount: byteCount)
  }
}

extension SymmetricKey {
  var byteArray: [UInt8] {
    withUnsafeBytes { Array($0) }
  }
}
