/// Parts the unknowns that are still open into components that share no sum.
struct ComponentSplit {
  private(set) var members: [[Int]] = []
  private(set) var sums: [[UnknownCounts.Sum]] = []
  private(set) var place: [(component: Int, position: Int)]

  init(_ counts: UnknownCounts) {
    let unknowns = counts.low.indices
    place = unknowns.map { _ in (-1, 0) }
    var forest = DisjointSets(unknowns.count)
    for sum in counts.sums {
      let open = (sum.plus + sum.minus).filter { counts.low[$0] < counts.high[$0] }
      for unknown in open.dropFirst() { forest.join(open[0], unknown) }
    }
    var numbers: [Int: Int] = [:]
    for unknown in unknowns where counts.low[unknown] < counts.high[unknown] {
      let root = forest.root(unknown)
      let number = numbers[root] ?? members.count
      if numbers.updateValue(number, forKey: root) == nil { members.append([]) }
      place[unknown] = (number, members[number].count)
      members[number].append(unknown)
    }
    sums = [[UnknownCounts.Sum]](repeating: [], count: members.count)
    distribute(counts)
  }

  /// Moves fixed unknowns into the bounds and gives each sum to its component, equal ones once.
  private mutating func distribute(_ counts: UnknownCounts) {
    var seen: Set<[Int]> = []
    for sum in counts.sums {
      var own = UnknownCounts.Sum(plus: [], minus: [], low: sum.low, high: sum.high)
      var component = -1
      var constant = 0
      for (unknowns, sign) in [(sum.plus, 1), (sum.minus, -1)] {
        for unknown in unknowns {
          let (number, position) = place[unknown]
          guard number >= 0 else { constant += sign * counts.low[unknown]; continue }
          component = number
          if sign > 0 { own.plus.append(position) } else { own.minus.append(position) }
        }
      }
      guard component >= 0 else { continue }
      own.low -= constant
      if own.high < UnknownCounts.open { own.high -= constant }
      guard seen.insert([component, own.low, own.high, own.plus.count] + own.plus + own.minus).inserted else {
        continue
      }
      sums[component].append(own)
    }
  }
}

/// Disjoint sets with path halving.
struct DisjointSets {
  private var parent: [Int]

  init(_ count: Int) { parent = Array(0..<count) }

  mutating func root(_ node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(first), root(second))
    if one != other { parent[max(one, other)] = min(one, other) }
  }
}
