/// A whole log in memory: for an offline verifier, for tests, and for logs of a few hundred thousand entries.
public struct MerkleLog: Sendable {
  /// What has to be kept to go on adding.
  public private(set) var frontier = MerkleFrontier()
  private var nodes: [MerkleNode.Position: MerkleHash] = [:]

  /// A log of these leaves.
  public init(leaves: some Sequence<MerkleHash> = []) {
    for leaf in leaves { append(leaf) }
  }

  public var size: Int64 { frontier.size }
  public var root: MerkleHash { frontier.root }

  /// Adds a leaf at the end.
  public mutating func append(_ leaf: MerkleHash) {
    for node in frontier.append(leaf) { nodes[node.position] = node.hash }
  }

  /// A prover for the whole log, or for its first `size` entries.
  public func prover(size: Int64? = nil) throws(VaultFault) -> MerkleProver {
    let wanted = size ?? self.size
    guard wanted >= 0, wanted <= self.size else { throw .logTooShort }
    let nodes = nodes
    return MerkleProver(size: wanted) { position in
      guard let hash = nodes[position] else { throw VaultFault.logTooShort }
      return hash
    }
  }
}
