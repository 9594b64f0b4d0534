/// All groups that matter for a release: the cells of all releases so far and the targets, each once, with their atoms.
struct GroupTable {
  private(set) var keys: [CellKey] = []
  private(set) var rowOfKey: [CellKey: Int] = [:]
  /// The atoms of each group in the first block that has its dimensions, ascending.
  private(set) var atoms: [[Int32]] = []
  private(set) var values: [Int] = []
  /// The groups that hold each atom.
  private(set) var rowsOfAtom: [[Int32]]
  let space: Space
  let population: Population
  /// What neighbouring blocks share.
  let margins: [SharedMargin]

  init(space: Space, population: Population) {
    self.space = space
    self.population = population
    margins = SharedMargin.all(space)
    rowsOfAtom = Array(repeating: [], count: space.atomCount)
  }

  var count: Int { keys.count }

  /// The row of a group, made when it is new.
  mutating func row(of key: CellKey, dimensions: [Int]) -> Int {
    if let row = rowOfKey[key] { return row }
    guard let block = space.block(of: key) ?? space.block(containing: dimensions) else {
      preconditionFailure("every group's dimensions lie in a block")
    }
    let row = keys.count
    let own = space.atoms(of: key, in: block)
    keys.append(key)
    rowOfKey[key] = row
    atoms.append(own.map { Int32($0) })
    values.append(own.reduce(0) { $0 + population.counts[$1] })
    for atom in own { rowsOfAtom[atom].append(Int32(row)) }
    return row
  }

  /// Whether the atom lies in the group.
  func contains(_ row: Int, _ atom: Int) -> Bool {
    let list = atoms[row]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < Int32(atom) { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == Int32(atom)
  }
}
