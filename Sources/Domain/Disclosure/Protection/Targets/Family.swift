/// All tables over one set of dimensions, and the groups that their nodes, steps and parts can single out.
///
/// The definitions are those of `CertificateFormat`: nodes that were named, steps from an earlier node to a later
/// larger one, and the parts into which the nodes cut the leaves.
struct Family {
  /// A choice in one dimension.
  struct Choice {
    let leaves: LeafSet
    /// Whether some cell names it.
    let isNode: Bool
  }

  /// Ascending.
  let dimensions: [Int]
  /// The choices per dimension, without doubles; nodes first.
  let choices: [[Choice]]
  /// Whether the nodes of a dimension grow from release to release, as cumulative periods do.
  let hasSteps: [Bool]

  /// The families of the tables of these releases, in the order in which they first occur.
  static func all(of releases: ArraySlice<Plan.Release>, in dimensions: [Dimension]) -> [Family] {
    var order: [[Int]] = []
    var named: [[Int]: [[LeafSet: Int]]] = [:]
    var nodes: [[Int]: [[LeafSet]]] = [:]
    for (number, release) in releases.enumerated() {
      for table in release.tables {
        let own = table.dimensions.sorted()
        if named[own] == nil {
          order.append(own)
          named[own] = Array(repeating: [:], count: own.count)
          nodes[own] = Array(repeating: [], count: own.count)
        }
        for (dimension, codes) in zip(table.dimensions, table.codes) {
          guard let position = own.firstIndex(of: dimension) else { continue }
          for code in codes {
            guard let set = dimensions[dimension].leafSet(code), named[own]?[position][set] == nil else { continue }
            named[own]?[position][set] = number
            nodes[own]?[position].append(set)
          }
        }
      }
    }
    return order.map { Family($0, nodes[$0] ?? [], named[$0] ?? [], dimensions) }
  }

  private init(_ own: [Int], _ nodes: [[LeafSet]], _ first: [[LeafSet: Int]], _ all: [Dimension]) {
    dimensions = own
    var choices: [[Choice]] = []
    var hasSteps: [Bool] = []
    for (position, dimension) in own.enumerated() {
      let steps = Self.steps(nodes[position], first[position])
      let parts = Self.parts(nodes[position], all[dimension].leaves.count)
      var seen = Set(nodes[position])
      let extra = (steps + parts).filter { seen.insert($0).inserted }
      choices.append(
        nodes[position].map { Choice(leaves: $0, isNode: true) } + extra.map { Choice(leaves: $0, isNode: false) })
      hasSteps.append(!steps.isEmpty)
    }
    self.choices = choices
    self.hasSteps = hasSteps
  }

  private static func steps(_ nodes: [LeafSet], _ first: [LeafSet: Int]) -> [LeafSet] {
    var steps: [LeafSet] = []
    for earlier in nodes {
      for later in nodes where (first[earlier] ?? 0) < (first[later] ?? 0) && earlier.isProperSubset(of: later) {
        steps.append(later.subtracting(earlier))
      }
    }
    return steps
  }

  private static func parts(_ nodes: [LeafSet], _ leaves: Int) -> [LeafSet] {
    let classes = DimensionClasses(leaves: leaves, nodes: nodes)
    var parts = [LeafSet](repeating: LeafSet(), count: classes.count)
    for leaf in 0..<leaves where nodes.contains(where: { $0.contains(leaf) }) {
      parts[classes.classOfLeaf[leaf]].insert(leaf)
    }
    return parts.filter { !$0.isEmpty }
  }
}
