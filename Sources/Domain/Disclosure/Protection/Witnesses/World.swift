/// A complete table that agrees with everything published, as its differences from the true one.
struct World: Hashable, Sendable {
  struct Change: Hashable, Sendable {
    let atom: Int
    let change: Int
  }

  /// The atoms that differ, ascending.
  let changes: [Change]

  init(_ changes: [Change]) { self.changes = changes }

  /// The difference in one atom.
  func change(of atom: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].atom < atom { low = middle + 1 } else { high = middle }
    }
    return low < changes.count && changes[low].atom == atom ? changes[low].change : 0
  }

  /// The difference in every group.
  func rowChanges(_ groups: GroupTable) -> [Int32] {
    var rows = [Int32](repeating: 0, count: groups.count)
    for change in changes {
      for row in groups.rowsOfAtom[change.atom] { rows[Int(row)] += Int32(change.change) }
    }
    return rows
  }
}
