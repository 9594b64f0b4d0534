/// Leaves that every named set treats alike, per dimension.
struct ClassMap {
  /// Class of each leaf, per dimension.
  let classOf: [[Int]]
  /// A leaf's class is alike to the first leaf found in it; how many classes there are, per dimension.
  let counts: [Int]

  /// `groups` are all groups that a cell or a claim names.
  init(dimensions: Dimensions, groups: some Sequence<Group>) {
    var sets = [Set<[Int]>](repeating: [], count: dimensions.all.count)
    for group in groups { for (dim, set) in zip(group.dims, group.sets) { sets[dim].insert(set) } }
    var classOf: [[Int]] = []
    var counts: [Int] = []
    for (dimension, named) in zip(dimensions.all, sets) {
      let parts = Self.parts(leaves: dimension.leaves.count, sets: Array(named))
      classOf.append(parts)
      counts.append((parts.max() ?? 0) + 1)
    }
    (self.classOf, self.counts) = (classOf, counts)
  }

  /// For each leaf the number of its part; leaves in exactly the same sets share one. Numbered by first leaf.
  static func parts(leaves: Int, sets: [[Int]]) -> [Int] {
    var memberships = [[Int]](repeating: [], count: leaves)
    for (index, set) in sets.enumerated() { for leaf in set { memberships[leaf].append(index) } }
    var numbers: [[Int]: Int] = [:]
    return memberships.map { membership in
      if let number = numbers[membership] { return number }
      numbers[membership] = numbers.count
      return numbers.count - 1
    }
  }
}
