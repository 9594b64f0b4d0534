/// The true counts of one block, by atom.
struct BlockTable {
  let dims: [Int]
  let parent: Int
  private let classOf: [[Int]]
  private let counts: [Int]
  /// Distance between neighbours in each dimension of `dims`.
  private let strides: [Int]
  private(set) var truth: [Int]

  /// Nil when the block has more atoms than can be held.
  init?(_ block: CertificateFile.Block, classes: ClassMap, largest: Int) {
    dims = block.dims
    parent = block.parent
    classOf = dims.map { classes.classOf[$0] }
    counts = dims.map { classes.counts[$0] }
    var strides: [Int] = []
    var size = 1
    for count in counts {
      strides.append(size)
      let (product, over) = size.multipliedReportingOverflow(by: count)
      guard !over, product <= largest else { return nil }
      size = product
    }
    self.strides = strides
    truth = [Int](repeating: 0, count: size)
  }

  var size: Int { truth.count }

  /// The atom that holds these leaf positions, one per dimension of the block.
  func atom(at positions: [Int]) -> Int {
    var atom = 0
    for slot in dims.indices { atom += classOf[slot][positions[slot]] * strides[slot] }
    return atom
  }

  /// The atom that holds a joint leaf of all dimensions.
  func atom(ofJoint positions: [Int]) -> Int { atom(at: dims.map { positions[$0] }) }

  mutating func add(_ count: Int, to atom: Int) { truth[atom] += count }

  /// Whether the group's dimensions all belong to this block.
  func holds(_ group: Group) -> Bool { group.dims.allSatisfy(dims.contains) }

  /// The atoms whose classes lie inside the group; the group's sets must be unions of classes.
  func atoms(of group: Group) -> [Int] {
    var atoms = [0]
    for (slot, dim) in dims.enumerated() {
      var chosen = Array(0..<counts[slot])
      if let place = group.dims.firstIndex(of: dim) {
        chosen = Array(Set(group.sets[place].map { classOf[slot][$0] })).sorted()
      }
      atoms = chosen.flatMap { choice in atoms.map { $0 + choice * strides[slot] } }
    }
    return atoms
  }

  func sum(of group: Group) -> Int { atoms(of: group).reduce(0) { $0 + truth[$1] } }

  /// The classes of an atom in the dimensions shared with another block, as a key.
  func projection(of atom: Int, onto shared: [Int]) -> [Int] {
    shared.map { dim in
      guard let slot = dims.firstIndex(of: dim) else { return 0 }
      return atom / strides[slot] % counts[slot]
    }
  }
}
