import Crypto
import Foundation

/// Verifies signed checkpoints; made from public text, without any secret.
public struct CheckpointVerifier: Hashable, Sendable, CustomStringConvertible {
  public let origin: CheckpointOrigin
  private let publicKey: [UInt8]

  private static let algorithm: UInt8 = 1

  init(origin: CheckpointOrigin, key: Curve25519.Signing.PublicKey) {
    self.origin = origin
    publicKey = [UInt8](key.rawRepresentation)
  }

  /// Reads `<origin>+<key id, 8 hexadecimal characters>+<Base64 of a byte 1 and the public key>`; `nil` when it does
  /// not fit together.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let origin = CheckpointOrigin(String(parts[0])),
      let key = Base64Text.bytes(fromStandard: parts[2]), key.count == 33, key.first == Self.algorithm
    else { return nil }
    self.origin = origin
    publicKey = Array(key.dropFirst())
    guard HexText.of(keyIdentifier) == parts[1] else { return nil }
  }

  /// The verifier's public text, to hand out and to print.
  public var description: String {
    "\(origin.name)+\(HexText.of(keyIdentifier))+\(Base64Text.standard([Self.algorithm] + publicKey))"
  }

  /// The first four bytes of SHA-256 over name, line feed, algorithm and public key (C2SP signed-note).
  var keyIdentifier: [UInt8] {
    Array(SHA256.hash(data: Array(origin.name.utf8) + [0x0A, Self.algorithm] + publicKey).prefix(4))
  }

  /// The checkpoint in a signed text.
  ///
  /// Throws `checkpointMalformed` when it is not such a text, `checkpointNotAuthentic` when this key did not sign it.
  public func open(_ signed: String) throws(VaultFault) -> Checkpoint {
    let bytes = Array(signed.utf8)
    let lineFeed: UInt8 = 0x0A
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [lineFeed, lineFeed]) }) else {
      throw .checkpointMalformed
    }
    let text = Array(bytes[...end])
    let checkpoint = try Checkpoint(text: String(decoding: text, as: UTF8.self))
    let signature = try signature(in: String(decoding: bytes[(end + 2)...], as: UTF8.self))
    guard checkpoint.origin == origin, signature.prefix(4) == keyIdentifier[...] else { throw .checkpointNotAuthentic }
    guard isSignature(Array(signature.dropFirst(4)), of: text) else { throw .checkpointNotAuthentic }
    return checkpoint
  }

  private func signature(in line: String) throws(VaultFault) -> [UInt8] {
    let start = "\u{2014} \(origin.name) "
    guard line.hasPrefix("\u{2014} "), line.hasSuffix("\n") else { throw .checkpointMalformed }
    guard line.hasPrefix(start) else { throw .checkpointNotAuthentic }
    guard let bytes = Base64Text.bytes(fromStandard: line.dropFirst(start.count).dropLast()), bytes.count == 68 else {
      throw .checkpointMalformed
    }
    return bytes
  }

  private func isSignature(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    do {
      return try Curve25519.Signing.PublicKey(rawRepresentation: publicKey).isValidSignature(signature, for: text)
    } catch {
      return false
    }
  }
}
