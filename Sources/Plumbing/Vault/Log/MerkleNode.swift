/// The top of a complete subtree: level 0 are the leaves, the node at a level and index covers 2^level leaves.
public struct MerkleNode: Hashable, Sendable {
  /// Where a node stands; nodes never change once they exist.
  public struct Position: Hashable, Sendable {
    public let level: Int
    public let index: Int64

    public init(level: Int, index: Int64) {
      self.level = level
      self.index = index
    }
  }

  public let position: Position
  public let hash: MerkleHash

  public init(position: Position, hash: MerkleHash) {
    self.position = position
    self.hash = hash
  }
}
