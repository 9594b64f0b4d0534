/// Tells which targets are protected as soon as others are.
///
/// A world that leaves nobody but the coalition in a group does so in every part of it, and one that brings a group to k
/// does so for every group around it. So downwards only the largest targets need worlds of their own, upwards only the
/// smallest.
struct TargetDominance {
  private var follows: [Bool]

  init(groups: GroupTable, targets: [RowTarget]) {
    follows = Array(repeating: false, count: 2 * targets.count)
    var targetOfRow = [Int](repeating: -1, count: groups.count)
    for target in targets { targetOfRow[target.row] = target.number }
    for inner in targets {
      let own = groups.atoms[inner.row]
      guard let first = own.first else { continue }
      for row in groups.rowsOfAtom[Int(first)].map(Int.init) where targetOfRow[row] >= 0 && row != inner.row {
        let outer = targets[targetOfRow[row]]
        guard own.count <= groups.atoms[row].count, own.allSatisfy({ groups.contains(row, Int($0)) }) else { continue }
        let isEqual = own.count == groups.atoms[row].count
        if outer.low == 0, !isEqual || outer.number < inner.number { follows[Self.place(inner, .low)] = true }
        if inner.high >= outer.high, !isEqual || inner.number < outer.number {
          follows[Self.place(outer, .high)] = true
        }
      }
    }
  }

  /// Whether the target is protected in this direction when all others are.
  func follows(_ target: RowTarget, _ direction: Direction) -> Bool { follows[Self.place(target, direction)] }

  private static func place(_ target: RowTarget, _ direction: Direction) -> Int {
    2 * target.number + (direction == .low ? 0 : 1)
  }
}
