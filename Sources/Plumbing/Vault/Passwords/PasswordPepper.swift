import Crypto

/// A secret outside the password table that takes part in every hash (ASVS 5.0 11.4, "pepper").
public struct PasswordPepper: Concealed {
  let key: SymmetricKey

  init(_ key: SymmetricKey) {
    self.key = key
  }

  /// Which pepper a hash was made with; says nothing about the pepper.
  var identifier: String {
    HexText.of(KeyDerivation.key(from: key, purpose: "pepper-identifier", byteCount: 4).byteArray)
  }

  func applied(to password: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: password, using: key))
  }
}
