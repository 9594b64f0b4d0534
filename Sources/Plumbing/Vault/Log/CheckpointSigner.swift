import Crypto
import Foundation

/// Signs checkpoints with Ed25519 (RFC 8032).
///
/// A signed checkpoint is a C2SP signed note: the checkpoint's text, an empty line, and one line
/// `— <origin> <Base64 of key id (4 bytes) and signature (64 bytes)>` ended by a line feed. The signature is over the
/// checkpoint's text.
public struct CheckpointSigner: Concealed {
  public let origin: CheckpointOrigin
  private let key: Curve25519.Signing.PrivateKey

  /// A signer from the 32 bytes of an Ed25519 seed; throws `malformed` when they are fewer or more.
  public init(seed: [UInt8], origin: CheckpointOrigin) throws(VaultFault) {
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    } catch {
      throw .malformed
    }
    self.origin = origin
  }

  /// Who is to be given to everybody that checks the log.
  public var verifier: CheckpointVerifier {
    CheckpointVerifier(origin: origin, key: key.publicKey)
  }

  /// The signed text of a checkpoint of this log, now.
  ///
  /// - Parameter after: the signed text of the checkpoint before it; `nil` for the first.
  public func sign(size: Int64, root: MerkleHash, time: Int64, after: String? = nil) throws(VaultFault) -> String {
    let chain = after.map { Checkpoint.hash(of: $0) }
    let text = Checkpoint(origin: origin, size: size, root: root, time: time, after: chain).text
    let signature: [UInt8]
    do {
      signature = [UInt8](try key.signature(for: Array(text.utf8)))
    } catch {
      throw .sealingFailed
    }
    return "\(text)\n\u{2014} \(origin.name) \(Base64Text.standard(verifier.keyIdentifier + signature))\n"
  }
}
