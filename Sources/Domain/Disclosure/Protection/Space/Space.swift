/// The unknowns of the attacker: for every block of dimensions, one atom per combination of leaf classes, with its true
/// count.
///
/// An atom is the finest group that any node of the plan can tell apart. Inside an atom registrations can be moved
/// freely without any publication changing, so worlds need only be described per atom.
struct Space {
  struct Block {
    let dimensions: [Int]
    let parent: Int
    let shared: [Int]
    /// Index of the block's first atom.
    let offset: Int
    /// Step in the atom index per class, for each of the block's dimensions.
    let strides: [Int]
    let atomCount: Int
  }

  let dimensions: [Dimension]
  let classes: [DimensionClasses]
  let blocks: [Block]
  let atomCount: Int

  /// The space of a plan; nodes of the whole plan refine the classes, so that atoms stay the same from release to
  /// release.
  init(plan: Plan) throws(ProtectionRefusal) {
    dimensions = plan.dimensions
    let tables = plan.releases.flatMap(\.tables)
    let tree = BlockTree(covering: tables.map { Set($0.dimensions) } + plan.sensitive.map { Set($0.dimensions) })
    let classes = Self.classes(plan, tables)
    self.classes = classes
    var offset = 0
    var blocks: [Block] = []
    for block in tree.blocks {
      var strides = [Int](repeating: 1, count: block.dimensions.count)
      var size = 1
      for position in block.dimensions.indices.reversed() {
        strides[position] = size
        let (product, overflow) = size.multipliedReportingOverflow(by: classes[block.dimensions[position]].count)
        guard !overflow, product <= ProtectionLimits.atoms else { throw .tooLarge(CoarserPlan(for: plan, tree: tree)) }
        size = product
      }
      blocks.append(
        Block(
          dimensions: block.dimensions, parent: block.parent, shared: block.shared, offset: offset, strides: strides,
          atomCount: size))
      offset += size
    }
    self.blocks = blocks
    atomCount = offset
  }

  private static func classes(_ plan: Plan, _ tables: [Plan.Table]) -> [DimensionClasses] {
    var nodes = [[LeafSet]](repeating: [], count: plan.dimensions.count)
    var seen = Set<CellKey.Part>()
    func take(_ dimension: Int, _ code: String) {
      guard let set = plan.dimensions[dimension].leafSet(code) else { return }
      if seen.insert(.init(dimension: dimension, leaves: set)).inserted { nodes[dimension].append(set) }
    }
    for table in tables {
      for (dimension, codes) in zip(table.dimensions, table.codes) { codes.forEach { take(dimension, $0) } }
    }
    for group in plan.sensitive { zip(group.dimensions, group.codes).forEach { take($0, $1) } }
    return plan.dimensions.indices.map { DimensionClasses(leaves: plan.dimensions[$0].leaves.count, nodes: nodes[$0]) }
  }

  /// The atom of each block that a joint leaf falls in.
  func atoms(ofLeaf leaf: [Int]) -> [Int] {
    blocks.map { block in
      zip(block.dimensions, block.strides).reduce(block.offset) { $0 + classes[$1.0].classOfLeaf[leaf[$1.0]] * $1.1 }
    }
  }

  /// The atoms of a block inside a group that is given by leaf sets per dimension; other dimensions are summed out.
  func atoms(of key: CellKey, in block: Int) -> [Int] {
    let block = blocks[block]
    var atoms = [block.offset]
    for (dimension, stride) in zip(block.dimensions, block.strides) {
      let part = key.parts.first { $0.dimension == dimension }
      let inside = part.map { classes[dimension].classes(in: $0.leaves) } ?? Array(0..<classes[dimension].count)
      atoms = atoms.flatMap { atom in inside.map { atom + $0 * stride } }
    }
    return atoms
  }

  /// The first block that has all dimensions of the key.
  func block(of key: CellKey) -> Int? { block(containing: key.parts.map(\.dimension)) }

  /// The first block that has all these dimensions.
  func block(containing wanted: [Int]) -> Int? {
    blocks.firstIndex { block in wanted.allSatisfy { block.dimensions.contains($0) } }
  }

  /// The class of each of the block's dimensions that makes up an atom.
  func classes(ofAtom atom: Int) -> (block: Int, classes: [Int]) {
    let index = blocks.lastIndex { $0.offset <= atom } ?? 0
    let block = blocks[index]
    var rest = atom - block.offset
    let parts = block.strides.map { stride in
      let part = rest / stride
      rest %= stride
      return part
    }
    return (index, parts)
  }
}
