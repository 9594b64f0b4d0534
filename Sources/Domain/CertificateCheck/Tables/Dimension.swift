/// The leaves of one dimension and the sums of leaves that have a code.
struct Dimension {
  let name: String
  let leaves: [String]
  /// Position of each leaf code.
  let position: [String: Int]
  /// Sorted positions of each node's leaves, leaves themselves and `*` included.
  let nodes: [String: [Int]]

  /// Reads `{"leaves":[…],"nodes":{…}}`.
  init(name: String, from node: JSONNode) throws(CertificateRefusal) {
    let members = try node.members(["leaves", "nodes"])
    let leafNode = try node.require("leaves", of: members)
    let leaves = try leafNode.texts()
    guard !leaves.isEmpty else { throw leafNode.refuse(.emptySum) }
    var position: [String: Int] = [:]
    var nodes: [String: [Int]] = ["*": Array(leaves.indices)]
    for (index, leaf) in leaves.enumerated() {
      guard leaf != "*", position.updateValue(index, forKey: leaf) == nil else { throw leafNode.refuse(.duplicateName) }
      nodes[leaf] = [index]
    }
    if let sums = members["nodes"] {
      for (code, sum) in try sums.members() {
        guard nodes[code] == nil else { throw sum.refuse(.duplicateName) }
        nodes[code] = try Self.positions(of: sum, in: position)
      }
    }
    (self.name, self.leaves, self.position, self.nodes) = (name, leaves, position, nodes)
  }

  /// The leaf set that a code or a list of leaf codes means.
  func leafSet(of node: JSONNode) throws(CertificateRefusal) -> [Int] {
    if case .array = node.value { return try Self.positions(of: node, in: position) }
    guard let set = nodes[try node.text()] else { throw node.refuse(.unknownCode) }
    return set
  }

  private static func positions(of list: JSONNode, in position: [String: Int]) throws(CertificateRefusal) -> [Int] {
    var found: Set<Int> = []
    for item in try list.items() {
      guard let index = position[try item.text()] else { throw item.refuse(.unknownCode) }
      guard found.insert(index).inserted else { throw item.refuse(.emptySum) }
    }
    guard !found.isEmpty else { throw list.refuse(.emptySum) }
    return found.sorted()
  }
}

/// All dimensions of a file, in the order of their names.
struct Dimensions {
  let all: [Dimension]
  let index: [String: Int]

  init(from node: JSONNode) throws(CertificateRefusal) {
    var all: [Dimension] = []
    var index: [String: Int] = [:]
    for (name, item) in try node.members().sorted(by: { $0.key < $1.key }) {
      index[name] = all.count
      all.append(try Dimension(name: name, from: item))
    }
    guard !all.isEmpty else { throw node.refuse(.missing) }
    (self.all, self.index) = (all, index)
  }

  /// The distinct dimensions that a list names, in its order.
  func named(by list: JSONNode) throws(CertificateRefusal) -> [Int] {
    var dims: [Int] = []
    for item in try list.items() {
      guard let dim = index[try item.text()] else { throw item.refuse(.unknownDimension) }
      guard !dims.contains(dim) else { throw item.refuse(.duplicateName) }
      dims.append(dim)
    }
    return dims
  }

  /// The same people without the dimensions of which the group takes all leaves: one form for equal groups of
  /// different tables.
  func canonical(_ group: Group) -> Group {
    let kept = group.dims.indices.filter { group.sets[$0].count < all[group.dims[$0]].leaves.count }
    return Group(dims: kept.map { group.dims[$0] }, sets: kept.map { group.sets[$0] })
  }

  /// A group in words, for refusals: dimension names and codes, never a count.
  func describe(_ group: Group) -> String {
    guard !group.dims.isEmpty else { return "all" }
    return zip(group.dims, group.sets).map { dim, set in
      let codes = all[dim].nodes.filter { $0.value == set && $0.key != "*" }.keys.sorted()
      let leaves = set.map { all[dim].leaves[$0] }.joined(separator: "+")
      return "\(all[dim].name)=\(codes.first ?? leaves)"
    }.joined(separator: ", ")
  }
}
