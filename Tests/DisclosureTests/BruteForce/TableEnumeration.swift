import Disclosure

/// Every table of whole numbers that agrees with what was published, found by trying them all.
struct TableEnumeration {
  /// A sum of joint leaves between two bounds.
  private struct Sum {
    let members: [Int]
    let low: Int
    let high: Int
  }

  let leaves: [[Int]]
  private let sums: [Sum]
  private let choices: [[Int]]

  /// - Parameter unbounded: the counts that are tried in a leaf that no published number bounds.
  init(_ published: PublishedTables, unbounded: ([Int]) -> [Int]) {
    let leaves = published.dimensions.reduce([[]]) { found, dimension in
      found.flatMap { leaf in dimension.leaves.indices.map { leaf + [$0] } }
    }
    var sums: [Sum] = []
    for table in published.tables {
      for cell in table.cells {
        let parts = zip(table.dimensions, cell.codes).compactMap { dimension, code in
          published.dimensions[dimension].leafSet(code).map { CellKey.Part(dimension: dimension, leaves: $0) }
        }
        let key = CellKey(parts, in: published.dimensions)
        let members = leaves.indices.filter { key.contains(leaves[$0]) }
        switch cell.content {
        case .hidden: continue
        case .shown(let value): sums.append(Sum(members: members, low: value, high: value))
        case .band(let low, let high): sums.append(Sum(members: members, low: low ?? 0, high: high ?? .max))
        }
      }
    }
    let highest = sums.map { (members: Set($0.members), high: $0.high) }
    self.leaves = leaves
    self.sums = sums
    choices = leaves.indices.map { leaf in
      highest.filter { $0.members.contains(leaf) }.map(\.high).min().map { Array(0...$0) } ?? unbounded(leaves[leaf])
    }
  }

  /// Calls `body` with every table, as counts in the order of `leaves`, until it answers false.
  func forEach(_ body: ([Int]) -> Bool) {
    var counts = [Int](repeating: 0, count: leaves.count)
    _ = descend(0, &counts, body)
  }

  private func descend(_ leaf: Int, _ counts: inout [Int], _ body: ([Int]) -> Bool) -> Bool {
    guard leaf < leaves.count else { return body(counts) }
    for count in choices[leaf] {
      counts[leaf] = count
      if isPossible(upTo: leaf, counts), !descend(leaf + 1, &counts, body) { return false }
    }
    counts[leaf] = 0
    return true
  }

  /// No sum is too large already, and none that is complete is too small.
  private func isPossible(upTo leaf: Int, _ counts: [Int]) -> Bool {
    sums.allSatisfy { sum in
      var total = 0
      var isComplete = true
      for member in sum.members { if member <= leaf { total += counts[member] } else { isComplete = false } }
      return total <= sum.high && (!isComplete || total >= sum.low)
    }
  }
}
