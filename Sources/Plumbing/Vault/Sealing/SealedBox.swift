import Crypto
import Foundation

/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, written as nonce, ciphertext, 128-bit tag.
///
/// The nonce is always drawn by the cryptographic library itself and never from an injected source: a repeated nonce
/// under one key would give both values away. One key may seal 2^32 values.
enum SealedBox {
  static let overhead = 28

  static func seal(_ plaintext: [UInt8], key: SymmetricKey, for associatedData: [UInt8]) throws(VaultFault) -> [UInt8] {
    let combined: Data?
    do {
      combined = try AES.GCM.seal(plaintext, using: key, authenticating: associatedData).combined
    } catch {
      throw .sealingFailed
    }
    guard let combined else { throw .sealingFailed }
    return [UInt8](combined)
  }

  static func open(
    _ sealed: ArraySlice<UInt8>, key: SymmetricKey, for associatedData: [UInt8]
  ) throws(VaultFault) -> [UInt8] {
    guard sealed.count >= overhead else { throw .malformed }
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return [UInt8](try AES.GCM.open(box, using: key, authenticating: associatedData))
    } catch {
      throw .notAuthentic
    }
  }
}
