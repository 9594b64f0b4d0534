/// The cells of one block as arcs of a network, when its tables have one hierarchical and one flat dimension.
///
/// Each equation "children add up to their parent" is a node, each cell lies in exactly two equations with opposite
/// signs, so changes that keep all equations are circulations. Equations: for every sum p of the hierarchy and every
/// column b, the children of p in b make p in b; for every leaf, its columns make its total; and the columns of the
/// whole make the grand total.
struct CellNetwork {
  /// One cell: its place in both dimensions and the two equations it lies in.
  struct Arc: Equatable {
    /// Rising cells carry flow from tail to head.
    let tail: Int
    let head: Int
    /// The cell's row among the groups; −1 when it is none.
    let row: Int
    /// The cell's atom when it is not a sum; −1 else.
    let atom: Int
    /// Whether it counts only what the block shares with other blocks.
    let isShared: Bool
  }

  let nodes: Int
  let arcs: [Arc]
  /// The arc of every row that is a cell of the network.
  let arcOfRow: [Int: Int]

  /// The network of a block; nil when its cells do not have that form. `rows` are all groups that may not change
  /// freely.
  init?(block index: Int, groups: GroupTable, rows: [Int]) {
    let space = groups.space
    let block = space.blocks[index]
    let wide = block.dimensions.filter { space.classes[$0].count > 1 }
    guard wide.count == 2 else { return nil }
    let shared = Set(space.blocks.filter { $0.parent == index }.flatMap(\.shared) + block.shared)
    for (tall, flat) in [(wide[0], wide[1]), (wide[1], wide[0])] {
      var builder = CellNetworkBuilder(groups: groups, index: index, tall: tall, flat: flat, shared: shared)
      if builder.build(rows) {
        nodes = builder.nodes
        arcs = builder.arcs
        arcOfRow = builder.arcOfRow
        return
      }
    }
    return nil
  }
}
