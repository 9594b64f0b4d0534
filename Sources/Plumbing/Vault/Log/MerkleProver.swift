/// Makes proofs for a log of a certain size from its stored nodes; a proof asks for some hundreds of nodes at most.
public struct MerkleProver {
  /// The size of the log for which proofs are made; smaller than the present one to prove an older checkpoint.
  public let size: Int64
  private let node: (MerkleNode.Position) throws -> MerkleHash

  /// A prover over a function that looks up a complete node, as `MerkleFrontier.append` returned it.
  public init(size: Int64, node: @escaping (MerkleNode.Position) throws -> MerkleHash) {
    self.size = size
    self.node = node
  }

  /// The root of the first `size` entries.
  public func root() throws -> MerkleHash {
    size == 0 ? .empty : try hash(of: 0..<size)
  }

  /// The proof that the leaf at an index is in the log (RFC 6962 section 2.1.1). Throws `logTooShort` beyond its end.
  public func inclusion(of index: Int64) throws -> InclusionProof {
    guard index >= 0, index < size else { throw VaultFault.logTooShort }
    var range = 0..<size
    var path: [MerkleHash] = []
    while range.length > 1 {
      let (left, right) = range.split
      let isLeft = left.contains(index)
      path.append(try hash(of: isLeft ? right : left))
      range = isLeft ? left : right
    }
    return InclusionProof(index: index, size: size, path: path.reversed())
  }

  /// The proof that this log continues its own first `oldSize` entries (RFC 6962 section 2.1.2).
  public func consistency(from oldSize: Int64) throws -> ConsistencyProof {
    guard oldSize >= 0, oldSize <= size else { throw VaultFault.logTooShort }
    guard oldSize > 0, oldSize < size else { return ConsistencyProof(oldSize: oldSize, newSize: size, path: []) }
    var range = 0..<size
    var path: [MerkleHash] = []
    while range.upperBound != oldSize {
      let (left, right) = range.split
      let endsLeft = oldSize <= left.upperBound
      path.append(try hash(of: endsLeft ? right : left))
      range = endsLeft ? left : right
    }
    // What is left is a complete subtree at the end of the old log; when it is the whole old log its hash is known.
    if range.lowerBound != 0 { path.append(try hash(of: range)) }
    return ConsistencyProof(oldSize: oldSize, newSize: size, path: path.reversed())
  }

  private func hash(of range: Range<Int64>) throws -> MerkleHash {
    let length = range.length
    if length & (length - 1) == 0 {
      let level = length.trailingZeroBitCount
      return try node(.init(level: level, index: range.lowerBound >> level))
    }
    let (left, right) = range.split
    return .node(try hash(of: left), try hash(of: right))
  }
}

// The look-up usually belongs to one open transaction, and stays with it.
@available(*, unavailable)
extension MerkleProver: Sendable {}

extension Range<Int64> {
  fileprivate var length: Int64 { upperBound - lowerBound }

  /// The largest power of two below the length goes left.
  fileprivate var split: (left: Range<Int64>, right: Range<Int64>) {
    let half = Int64(1) << (63 - (length - 1).leadingZeroBitCount)
    let middle = lowerBound + half
    return (lowerBound..<middle, middle..<upperBound)
  }
}
