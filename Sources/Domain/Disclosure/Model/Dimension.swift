/// One way of dividing the registrations: its leaves, and nodes that are any sums of leaves (a tree, districts, a
/// second hierarchy over the same leaves, cumulative periods).
public struct Dimension: Hashable, Sendable {
  /// A named sum of leaves.
  public struct Node: Hashable, Sendable {
    /// The code under which tables name it.
    public let code: String
    /// The leaves that it adds up.
    public let leaves: LeafSet

    public init(code: String, leaves: LeafSet) {
      self.code = code
      self.leaves = leaves
    }
  }

  /// The code that always means all leaves.
  public static let allCode = "*"

  public let name: String
  public let leaves: [String]
  public let nodes: [Node]
  private let sets: [String: LeafSet]

  /// Codes must be unique over leaves and nodes; the reader of plans sees to that.
  public init(name: String, leaves: [String], nodes: [Node]) {
    self.name = name
    self.leaves = leaves
    self.nodes = nodes
    var sets = [Self.allCode: LeafSet(all: leaves.count)]
    for (index, leaf) in leaves.enumerated() { sets[leaf] = LeafSet([index]) }
    for node in nodes { sets[node.code] = node.leaves }
    self.sets = sets
  }

  /// All leaves together.
  public var all: LeafSet { LeafSet(all: leaves.count) }

  /// The leaf set of a leaf code, a node code or `*`; nil for an unknown code.
  public func leafSet(_ code: String) -> LeafSet? { sets[code] }

  /// The index of a leaf code; nil when the code is unknown or names a node.
  public func leafIndex(_ code: String) -> Int? {
    guard let set = sets[code], set.count == 1, let index = set.indexes.first, leaves[index] == code else {
      return nil
    }
    return index
  }

  /// The shortest name for a leaf set: a leaf's code, a node's code, or nil when no code means exactly this set.
  public func code(of set: LeafSet) -> String? {
    if set.count == 1, let index = set.indexes.first { return leaves[index] }
    if let node = nodes.first(where: { $0.leaves == set }) { return node.code }
    return set == all ? Self.allCode : nil
  }
}
