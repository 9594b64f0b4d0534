/// The leaves of one dimension, merged where no named node ever tells them apart.
struct DimensionClasses: Equatable {
  /// The class of every leaf.
  let classOfLeaf: [Int]
  /// The first leaf of every class.
  let firstLeaf: [Int]

  var count: Int { firstLeaf.count }

  /// Classes are numbered in the order of their first leaves.
  init(leaves: Int, nodes: some Sequence<LeafSet>) {
    var classOfLeaf = [Int](repeating: 0, count: leaves)
    for node in nodes {
      var next: [Int: Int] = [:]
      for leaf in 0..<leaves {
        let mark = classOfLeaf[leaf] * 2 + (node.contains(leaf) ? 1 : 0)
        let number = next[mark] ?? next.count
        next[mark] = number
        classOfLeaf[leaf] = number
      }
    }
    var firstLeaf: [Int] = []
    for leaf in 0..<leaves where classOfLeaf[leaf] == firstLeaf.count { firstLeaf.append(leaf) }
    self.classOfLeaf = classOfLeaf
    self.firstLeaf = firstLeaf
  }

  /// The classes of which the set holds the leaves; the set must be a union of classes.
  func classes(in set: LeafSet) -> [Int] {
    firstLeaf.indices.filter { set.contains(firstLeaf[$0]) }
  }
}
