/// All that is needed to add to a log and to know its root: the tops of its complete subtrees, largest first.
///
/// It holds at most 63 hashes whatever the size of the log.
public struct MerkleFrontier: Hashable, Sendable {
  /// The number of entries.
  public private(set) var size: Int64 = 0
  /// One hash for every one-bit of the size, of the largest subtree first.
  private var peaks: [MerkleHash] = []

  /// The frontier of a log without entries.
  public init() {}

  /// A frontier from what `bytes` wrote; `nil` when so many bytes can't be of a log of that size. Whether it is of a
  /// given log, its root says.
  public init?(size: Int64, bytes: [UInt8]) {
    guard size >= 0, bytes.count == size.nonzeroBitCount * MerkleHash.length else { return nil }
    self.size = size
    peaks = stride(from: 0, to: bytes.count, by: MerkleHash.length).compactMap {
      MerkleHash(Array(bytes[$0..<$0 + MerkleHash.length]))
    }
  }

  /// The tops of its subtrees, one after the other.
  public var bytes: [UInt8] { peaks.flatMap(\.bytes) }

  /// Adds a leaf at the end.
  public mutating func append(_ leaf: MerkleHash) {
    var hash = leaf
    var index = size
    // Every one-bit at the end of the index is a subtree on the left that this leaf completes.
    while index & 1 == 1, let left = peaks.popLast() {
      hash = .node(left, hash)
      index >>= 1
    }
    peaks.append(hash)
    size += 1
  }

  /// The root over all entries; an incomplete right side is hashed as it is, nothing is doubled (RFC 6962 section 2.1).
  public var root: MerkleHash {
    guard let last = peaks.last else { return .empty }
    return peaks.dropLast().reversed().reduce(last) { right, left in .node(left, right) }
  }
}
