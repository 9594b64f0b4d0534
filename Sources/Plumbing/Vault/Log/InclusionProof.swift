/// Proof that one leaf stands at its place in a log of a certain size and root.
public struct InclusionProof: Hashable, Sendable {
  public let index: Int64
  public let size: Int64
  /// The hashes beside the way from the leaf to the root, from below.
  public let path: [MerkleHash]

  public init(index: Int64, size: Int64, path: [MerkleHash]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Whether the proof leads from the leaf to the root (RFC 9162 section 2.1.3.2).
  public func verifies(_ leaf: MerkleHash, in root: MerkleHash) -> Bool {
    guard index >= 0, index < size else { return false }
    var node = index
    var last = size - 1
    var hash = leaf
    for sibling in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = .node(sibling, hash)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }
}
