/// All blocks with their true counts, the cells that lie in them, and where each joint leaf falls.
struct Blocks {
  let tables: [BlockTable]
  /// For each joint leaf of the truth its atom in every block.
  let atomsOfLeaf: [[Int]]
  /// For each block and atom the joint leaves inside it.
  let leavesOfAtom: [[Int: [Int]]]
  /// For each block whether an atom lies inside a cell of the tables.
  let covered: [[Bool]]
  /// Whether any cell lies in the block; one without cells is bound by its neighbours only.
  let hasCells: [Bool]
  /// For each block and atom the numbers of the shown cells that hold it.
  let shownCells: [[[Int32]]]

  static let largestBlock = 4_000_000
  static let largestIncidence = 100_000_000

  init(file: CertificateFile, cells: [PublishedTables.Cell], classes: ClassMap) throws(CertificateRefusal) {
    var tables: [BlockTable] = []
    for block in file.blocks {
      guard let table = BlockTable(block, classes: classes, largest: Self.largestBlock) else {
        throw CertificateRefusal(file: .certificates, place: block.place, reason: .tooLarge)
      }
      tables.append(table)
    }
    var atomsOfLeaf: [[Int]] = []
    var leavesOfAtom = [[Int: [Int]]](repeating: [:], count: tables.count)
    for (number, leaf) in file.truth.enumerated() {
      let atoms = tables.map { $0.atom(ofJoint: leaf.positions) }
      for (block, atom) in atoms.enumerated() {
        tables[block].add(leaf.count, to: atom)
        leavesOfAtom[block][atom, default: []].append(number)
      }
      atomsOfLeaf.append(atoms)
    }
    let incidence = try Self.incidence(tables: tables, cells: cells)
    (self.tables, self.atomsOfLeaf, self.leavesOfAtom) = (tables, atomsOfLeaf, leavesOfAtom)
    (covered, shownCells) = (incidence.covered, incidence.shown)
    hasCells = incidence.covered.map { $0.contains(true) }
  }

  private static func incidence(
    tables: [BlockTable], cells: [PublishedTables.Cell]
  ) throws(CertificateRefusal) -> (covered: [[Bool]], shown: [[[Int32]]]) {
    var covered = tables.map { [Bool](repeating: false, count: $0.size) }
    var shown = tables.map { [[Int32]](repeating: [], count: $0.size) }
    var entries = 0
    for (number, cell) in cells.enumerated() {
      var found = false
      for (block, table) in tables.enumerated() where table.holds(cell.group) {
        found = true
        for atom in table.atoms(of: cell.group) {
          covered[block][atom] = true
          if cell.value != nil { shown[block][atom].append(Int32(number)) }
          entries += 1
        }
      }
      guard found else { throw CertificateRefusal(file: .tables, place: cell.place, reason: .outsideAllBlocks) }
      guard entries <= largestIncidence else {
        throw CertificateRefusal(file: .tables, place: cell.place, reason: .tooLarge)
      }
    }
    return (covered, shown)
  }

  /// The first block that holds the group.
  func home(of group: Group) -> Int? { tables.firstIndex { $0.holds(group) } }

  /// The true count of a group, if some block holds it.
  func count(of group: Group) -> Int? { home(of: group).map { tables[$0].sum(of: group) } }
}
