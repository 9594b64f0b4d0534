/// A possible world: the truth with a few atoms changed, checked to keep everything that was published.
struct World {
  /// Change by atom, per block; no zeros.
  let changes: [[Int: Int]]
  /// Atoms that hold fewer people than in truth, and how many are left.
  let lowered: [(block: Int, atom: Int, left: Int)]

  init(
    _ witness: [CertificateFile.Change], number: Int, blocks: Blocks
  ) throws(CertificateRefusal) {
    let place = "witnesses[\(number)]"
    var changes = [[Int: Int]](repeating: [:], count: blocks.tables.count)
    for change in witness {
      let atom = blocks.tables[change.block].atom(at: change.positions)
      changes[change.block][atom, default: 0] += change.amount
    }
    for block in changes.indices { changes[block] = changes[block].filter { $0.value != 0 } }
    self.changes = changes
    var lowered: [(block: Int, atom: Int, left: Int)] = []
    for (block, atoms) in changes.enumerated() {
      for (atom, amount) in atoms.sorted(by: { $0.key < $1.key }) where amount < 0 {
        lowered.append((block, atom, blocks.tables[block].truth[atom] + amount))
      }
    }
    self.lowered = lowered
    if let reason = fault(in: blocks) { throw CertificateRefusal(file: .certificates, place: place, reason: reason) }
  }

  private func fault(in blocks: Blocks) -> CertificateRefusal.Reason? {
    if lowered.contains(where: { $0.left < 0 }) { return .negativeCount }
    for (block, atoms) in changes.enumerated() {
      guard !blocks.hasCells[block] || atoms.keys.allSatisfy({ blocks.covered[block][$0] }) else {
        return .outsideAllCells
      }
      var sums: [Int32: Int] = [:]
      for (atom, amount) in atoms { for cell in blocks.shownCells[block][atom] { sums[cell, default: 0] += amount } }
      guard sums.values.allSatisfy({ $0 == 0 }) else { return .publishedSumChanges }
      if block > 0, !agreesWithParent(block, blocks) { return .blocksDisagree }
    }
    return nil
  }

  private func agreesWithParent(_ block: Int, _ blocks: Blocks) -> Bool {
    let table = blocks.tables[block]
    let parent = blocks.tables[table.parent]
    let shared = table.dims.filter(parent.dims.contains)
    var difference: [[Int]: Int] = [:]
    for (atom, amount) in changes[block] { difference[table.projection(of: atom, onto: shared), default: 0] += amount }
    for (atom, amount) in changes[table.parent] {
      difference[parent.projection(of: atom, onto: shared), default: 0] -= amount
    }
    return difference.values.allSatisfy { $0 == 0 }
  }
}
