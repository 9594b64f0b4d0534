/// Proof that a log only grew: its first `oldSize` entries are those of an older root.
public struct ConsistencyProof: Hashable, Sendable {
  public let oldSize: Int64
  public let newSize: Int64
  public let path: [MerkleHash]

  public init(oldSize: Int64, newSize: Int64, path: [MerkleHash]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Whether the proof leads from the old root to the new one (RFC 9162 section 2.1.4.2).
  ///
  /// A log of the same size must have the same root; every log continues an empty one. Both need no path.
  public func verifies(from oldRoot: MerkleHash, to newRoot: MerkleHash) -> Bool {
    guard oldSize >= 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
    if oldSize == 0 { return path.isEmpty && oldRoot == .empty }
    // An old size that is a power of two is a node of the new tree; its hash is the old root and not in the path.
    let isWholeSubtree = oldSize & (oldSize - 1) == 0
    guard let first = isWholeSubtree ? oldRoot : path.first else { return false }
    return climb(from: first, along: isWholeSubtree ? path[...] : path.dropFirst(), oldRoot, newRoot)
  }

  private func climb(
    from first: MerkleHash, along path: ArraySlice<MerkleHash>, _ oldRoot: MerkleHash, _ newRoot: MerkleHash
  ) -> Bool {
    let skipped = (oldSize - 1).trailingOnes
    var node = (oldSize - 1) >> skipped
    var last = (newSize - 1) >> skipped
    var old = first
    var new = first
    for sibling in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        old = .node(sibling, old)
        new = .node(sibling, new)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        new = .node(new, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}

extension Int64 {
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
