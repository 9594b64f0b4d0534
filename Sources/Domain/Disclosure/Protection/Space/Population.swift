/// The true counts at the moment of a release: only registrations that some published table covers, since later ones
/// are not there yet.
struct Population {
  /// Registrations that fall in the same atom of every block.
  struct Contributor {
    let atoms: [Int]
    let count: Int
  }

  /// Whether an atom lies in at least one cell, shown or hidden.
  let named: [Bool]
  /// Whether an atom may differ between possible worlds: it is named, or no cell at all lies in its block, which then
  /// only follows the others.
  let covered: [Bool]
  /// True counts of all atoms.
  let counts: [Int]
  /// Every kind of contributor, once.
  let contributors: [Contributor]
  /// The contributors that fall in each atom, as indexes of `contributors`.
  let contributorsOfAtom: [[Int]]

  /// The population that these tables cover.
  init(space: Space, truth: TruthTable, tables: [Plan.Table]) {
    let named = Self.coverage(space, tables)
    self.named = named
    covered = Self.followed(space, named)
    var counts = [Int](repeating: 0, count: space.atomCount)
    var kinds: [[Int]: Int] = [:]
    var order: [[Int]] = []
    for row in truth.rows {
      let atoms = space.atoms(ofLeaf: row.leaf)
      guard atoms.contains(where: { named[$0] }) else { continue }
      for atom in atoms { counts[atom] += row.count }
      if kinds[atoms] == nil { order.append(atoms) }
      kinds[atoms, default: 0] += row.count
    }
    self.counts = counts
    contributors = order.map { Contributor(atoms: $0, count: kinds[$0] ?? 0) }
    var ofAtom = [[Int]](repeating: [], count: space.atomCount)
    for (index, atoms) in order.enumerated() {
      for atom in atoms { ofAtom[atom].append(index) }
    }
    contributorsOfAtom = ofAtom
  }

  /// Adds all atoms of the blocks in which nothing is named yet.
  private static func followed(_ space: Space, _ named: [Bool]) -> [Bool] {
    var covered = named
    for index in space.blocks.indices {
      let atoms = space.atoms(of: CellKey([], in: space.dimensions), in: index)
      if !atoms.contains(where: { named[$0] }) { for atom in atoms { covered[atom] = true } }
    }
    return covered
  }

  /// Marks the atoms inside the product of a table's codes, in every block that has the table's dimensions.
  private static func coverage(_ space: Space, _ tables: [Plan.Table]) -> [Bool] {
    var covered = [Bool](repeating: false, count: space.atomCount)
    for table in tables {
      var parts: [CellKey.Part] = []
      for (dimension, codes) in zip(table.dimensions, table.codes) {
        let sets = codes.compactMap { space.dimensions[dimension].leafSet($0) }
        parts.append(.init(dimension: dimension, leaves: LeafSet(sets.flatMap(\.indexes))))
      }
      let key = CellKey(parts, in: space.dimensions)
      for (index, block) in space.blocks.enumerated()
      where table.dimensions.allSatisfy({ block.dimensions.contains($0) }) {
        for atom in space.atoms(of: key, in: index) { covered[atom] = true }
      }
    }
    return covered
  }
}
