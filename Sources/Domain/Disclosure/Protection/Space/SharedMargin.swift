/// One combination of classes of the dimensions that a block shares with its parent, as atoms of both.
struct SharedMargin: Equatable {
  let child: [Int]
  let parent: [Int]

  /// All of them, block after block.
  static func all(_ space: Space) -> [SharedMargin] {
    space.blocks.indices.filter { space.blocks[$0].parent >= 0 }.flatMap { index in
      let block = space.blocks[index]
      let mine = margins(space, index, block.shared)
      let theirs = margins(space, block.parent, block.shared)
      return zip(mine, theirs).map { SharedMargin(child: $0, parent: $1) }
    }
  }

  /// The atoms of a block, grouped by their classes in the shared dimensions.
  private static func margins(_ space: Space, _ index: Int, _ shared: [Int]) -> [[Int]] {
    let block = space.blocks[index]
    let size = shared.reduce(1) { $0 * space.classes[$1].count }
    var margins = [[Int]](repeating: [], count: size)
    for atom in block.offset..<block.offset + block.atomCount {
      let classes = space.classes(ofAtom: atom).classes
      var place = 0
      for dimension in shared {
        guard let position = block.dimensions.firstIndex(of: dimension) else { continue }
        place = place * space.classes[dimension].count + classes[position]
      }
      margins[place].append(atom)
    }
    return margins
  }
}
