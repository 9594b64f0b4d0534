/// Lays a block out as a network, with `tall` as the hierarchical dimension and `flat` as the other.
struct CellNetworkBuilder {
  let groups: GroupTable
  let index: Int
  let tall: Int
  let flat: Int
  let shared: Set<Int>
  private(set) var arcs: [CellNetwork.Arc] = []
  private(set) var arcOfRow: [Int: Int] = [:]
  private(set) var nodes = 0
  /// The tall dimension's sums and leaves as sets of classes, each once, larger ones first; the first is the whole.
  private var levels: [[Int]] = []
  private var parents: [Int] = []

  init(groups: GroupTable, index: Int, tall: Int, flat: Int, shared: Set<Int>) {
    self.groups = groups
    self.index = index
    self.tall = tall
    self.flat = flat
    self.shared = shared
  }

  /// False when a row does not fit: sums that overlap, or sums in the flat dimension other than the whole.
  mutating func build(_ rows: [Int]) -> Bool {
    let space = groups.space
    let columns = space.classes[flat].count
    var cells: [(row: Int, level: [Int], column: Int)] = []
    for row in rows {
      let key = groups.keys[row]
      guard key.parts.allSatisfy({ space.blocks[index].dimensions.contains($0.dimension) }) else { continue }
      guard key.parts.allSatisfy({ $0.dimension == tall || $0.dimension == flat || isWhole($0) }) else { return false }
      let level = space.classes[tall].classes(in: key.leaves(of: tall, in: space.dimensions))
      let column = space.classes[flat].classes(in: key.leaves(of: flat, in: space.dimensions))
      guard column.count == 1 || column.count == columns else { return false }
      cells.append((row, level, column.count == 1 ? column[0] : columns))
    }
    guard arrange(cells.map(\.level)) else { return false }
    let number = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($0.element, $0.offset) })
    var rowOfCell: [Int: Int] = [:]
    for cell in cells { rowOfCell[(number[cell.level] ?? 0) * (columns + 1) + cell.column] = cell.row }
    layOut(columns, rowOfCell)
    return true
  }

  private func isWhole(_ part: CellKey.Part) -> Bool {
    let classes = groups.space.classes[part.dimension]
    return classes.classes(in: part.leaves).count == classes.count
  }

  /// Sorts the sums into a tree; false when two overlap without one holding the other.
  private mutating func arrange(_ named: [[Int]]) -> Bool {
    let count = groups.space.classes[tall].count
    let all = [Array(0..<count)] + named + (0..<count).map { [$0] }
    levels = Set(all).sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    parents = [-1]
    for position in levels.indices.dropFirst() {
      let own = Set(levels[position])
      let larger = levels[..<position]
      for other in larger where !own.isDisjoint(with: other) && !own.isSubset(of: other) { return false }
      parents.append(larger.lastIndex { own.isSubset(of: $0) } ?? 0)
    }
    return true
  }

  /// Equation of sum p in column b: p · (columns + 1) + b; of leaf u: after those; of the whole: the last.
  private mutating func layOut(_ columns: Int, _ rowOfCell: [Int: Int]) {
    let width = columns + 1
    let whole = 2 * levels.count * width
    nodes = whole + 1
    for level in levels.indices {
      let isLeaf = levels[level].count == 1
      for column in 0...columns {
        let below = isLeaf ? (levels.count + level) * width : level * width + column
        let above = parents[level] < 0 ? whole : parents[level] * width + column
        let isTotal = column == columns
        let row = rowOfCell[level * width + column] ?? -1
        if row >= 0 { arcOfRow[row] = arcs.count }
        arcs.append(
          .init(
            tail: isTotal ? below : above, head: isTotal ? above : below, row: row,
            atom: isLeaf && !isTotal ? atom(levels[level][0], column) : -1,
            isShared: isSharedOnly(level: level, isTotal: isTotal)))
      }
    }
  }

  /// Whether the cell restricts nothing but dimensions that the block shares.
  private func isSharedOnly(level: Int, isTotal: Bool) -> Bool {
    guard groups.space.blocks.count > 1 else { return false }
    return (level == 0 || shared.contains(tall)) && (isTotal || shared.contains(flat))
  }

  private func atom(_ row: Int, _ column: Int) -> Int {
    let block = groups.space.blocks[index]
    return zip(block.dimensions, block.strides).reduce(block.offset) { sum, pair in
      sum + (pair.0 == tall ? row : pair.0 == flat ? column : 0) * pair.1
    }
  }
}
