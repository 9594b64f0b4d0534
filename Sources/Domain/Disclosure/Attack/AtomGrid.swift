/// The atoms of one block: a class of leaves in each of its dimensions.
struct AtomGrid {
  let dimensions: [Int]
  private let classes: [LeafClasses]
  private let strides: [Int]
  let size: Int

  /// Nil when there would be more atoms than `limit`.
  init?(dimensions: [Int], classes: [LeafClasses], limit: Int) {
    var strides: [Int] = []
    var size = 1
    for dimension in dimensions {
      strides.append(size)
      let (product, overflow) = size.multipliedReportingOverflow(by: classes[dimension].sets.count)
      guard !overflow, product <= limit else { return nil }
      size = product
    }
    self.dimensions = dimensions
    self.classes = dimensions.map { classes[$0] }
    self.strides = strides
    self.size = size
  }

  func holds(_ key: CellKey) -> Bool { key.parts.allSatisfy { dimensions.contains($0.dimension) } }

  /// The atoms inside a group whose sets are unions of classes.
  func atoms(of key: CellKey) -> [Int] {
    var atoms = [0]
    for (slot, dimension) in dimensions.enumerated() {
      let part = key.parts.first { $0.dimension == dimension }
      let chosen = classes[slot].sets.indices.filter { index in
        guard let part else { return true }
        return classes[slot].sets[index].indexes.first.map(part.leaves.contains) ?? false
      }
      atoms = chosen.flatMap { choice in atoms.map { $0 + choice * strides[slot] } }
    }
    return atoms
  }

  /// The atom of a joint leaf of all dimensions.
  func atom(ofJoint leaf: [Int]) -> Int {
    var atom = 0
    for (slot, dimension) in dimensions.enumerated() { atom += classes[slot].classOf[leaf[dimension]] * strides[slot] }
    return atom
  }

  /// All combinations of classes of some of the dimensions, as group keys.
  func keys(over shared: [Int], in all: [Dimension]) -> [CellKey] {
    var combinations: [[CellKey.Part]] = [[]]
    for (slot, dimension) in dimensions.enumerated() where shared.contains(dimension) {
      combinations = combinations.flatMap { parts in
        classes[slot].sets.map { parts + [CellKey.Part(dimension: dimension, leaves: $0)] }
      }
    }
    return combinations.map { CellKey($0, in: all) }
  }
}
