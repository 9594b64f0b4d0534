import Crypto

/// A hash in the log's tree: 32 bytes of SHA-256, with leaves and nodes kept apart (RFC 6962 section 2.1).
public struct MerkleHash: Hashable, Sendable {
  public let bytes: [UInt8]

  /// How many bytes it has.
  public static let length = 32

  /// A stored hash; `nil` unless it is 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// A hash as people read it, 64 hexadecimal characters; `nil` for anything else.
  public init?(hex text: some StringProtocol) {
    guard let bytes = HexText.bytes(from: text) else { return nil }
    self.init(bytes)
  }

  /// The hash as people read it.
  public var hex: String { HexText.of(bytes) }

  private init(hashing bytes: [UInt8]) {
    self.bytes = Array(SHA256.hash(data: bytes))
  }

  /// The root of a log without entries.
  public static let empty = MerkleHash(hashing: [])

  /// The leaf of an entry: SHA-256 of a zero byte and the entry (in the audit log the keyed hash of the row).
  public static func leaf(_ entry: [UInt8]) -> MerkleHash {
    MerkleHash(hashing: [0] + entry)
  }

  /// The node above two others: SHA-256 of a one byte, the left and the right hash.
  public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    MerkleHash(hashing: [1] + left.bytes + right.bytes)
  }
}
