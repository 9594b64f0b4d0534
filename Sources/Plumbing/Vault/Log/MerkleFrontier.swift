/// All that is needed to add to a log and to know its root: the tops of its complete subtrees, largest first.
///
/// It holds at most 63 hashes whatever the size of the log, and can be stored (`bytes`) between two runs of the sealer.
public struct MerkleFrontier: Hashable, Sendable {
  /// The number of entries.
  public private(set) var size: Int64 = 0
  /// One hash for every one-bit of the size, of the largest subtree first.
  private var peaks: [MerkleHash] = []

  /// The frontier of a log without entries.
  public init() {}

  /// Adds a leaf and returns the nodes that became complete, the leaf first: store them to make proofs later.
  public mutating func append(_ leaf: MerkleHash) -> [MerkleNode] {
    var hash = leaf
    var position = MerkleNode.Position(level: 0, index: size)
    var completed = [MerkleNode(position: position, hash: hash)]
    while position.index & 1 == 1, let left = peaks.popLast() {
      hash = .node(left, hash)
      position = .init(level: position.level + 1, index: position.index >> 1)
      completed.append(MerkleNode(position: position, hash: hash))
    }
    peaks.append(hash)
    size += 1
    return completed
  }

  /// The root over all entries; an incomplete right side is hashed as it is, nothing is doubled (RFC 6962 section 2.1).
  public var root: MerkleHash {
    guard let last = peaks.last else { return .empty }
    return peaks.dropLast().reversed().reduce(last) { right, left in .node(left, right) }
  }

  /// The size (8 bytes) and the hashes, for storing.
  public var bytes: [UInt8] {
    size.bigEndianBytes + peaks.flatMap(\.bytes)
  }

  /// Reads a stored frontier; throws `malformed` when the number of hashes does not follow from the size.
  public init(bytes: [UInt8]) throws(VaultFault) {
    guard let size = Int64(bigEndianBytes: bytes.prefix(8)), size >= 0 else { throw .malformed }
    let hashes = bytes.dropFirst(8)
    guard hashes.count == size.nonzeroBitCount * 32 else { throw .malformed }
    self.size = size
    peaks = stride(from: hashes.startIndex, to: hashes.endIndex, by: 32).compactMap {
      MerkleHash(Array(hashes[$0..<$0 + 32]))
    }
  }
}
