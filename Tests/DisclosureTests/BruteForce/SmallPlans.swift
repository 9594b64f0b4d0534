import Disclosure

/// Random plans that are small enough to enumerate every table that agrees with what they publish.
enum SmallPlans {
  /// At most 8 joint leaves and 12 people; one to three dimensions, random nodes, one to three releases.
  static func plan(seed: Int) -> Plan {
    var random = SeededNumbers(seed)
    let shapes = [[2], [3], [4], [2, 2], [3, 2], [2, 3], [4, 2], [2, 2, 2]]
    let shape = shapes[Int.random(in: shapes.indices, using: &random)]
    let dimensions = shape.enumerated().map { index, leaves in
      dimension("d\(index)", leaves: leaves, random: &random)
    }
    let truth = truth(shape, random: &random)
    var promise = Promise(
      threshold: Int.random(in: 2...4, using: &random), coalition: Int.random(in: 0...1, using: &random))
    promise.loneChild = Int.random(in: 0..<8, using: &random) == 0
    let releases = (0..<Int.random(in: 1...3, using: &random)).map { number in
      Plan.Release(
        name: "r\(number)",
        tables: (0..<Int.random(in: 1...2, using: &random)).map { _ in table(dimensions, random: &random) })
    }
    return Plan(
      name: "seed \(seed)", dimensions: dimensions, truth: truth, releases: releases, sensitive: [], promise: promise)
  }

  private static func dimension(_ name: String, leaves: Int, random: inout SeededNumbers) -> Dimension {
    let codes = (0..<leaves).map { "\(name)\($0)" }
    let nodes = (0..<Int.random(in: 0...2, using: &random)).map { number in
      let size = Int.random(in: 1...leaves, using: &random)
      return Dimension.Node(
        code: "\(name)n\(number)", leaves: LeafSet(Array(0..<leaves).shuffled(using: &random).prefix(size)))
    }
    return Dimension(name: name, leaves: codes, nodes: nodes)
  }

  private static func truth(_ shape: [Int], random: inout SeededNumbers) -> TruthTable {
    let leaves = shape.reduce([[]]) { found, count in found.flatMap { leaf in (0..<count).map { leaf + [$0] } } }
    let people = Int.random(in: 0...12, using: &random)
    var counts = [[Int]: Int]()
    for _ in 0..<people { counts[leaves[Int.random(in: leaves.indices, using: &random)], default: 0] += 1 }
    return TruthTable(counts.map { TruthTable.Row(leaf: $0.key, count: $0.value) })
  }

  private static func table(_ dimensions: [Dimension], random: inout SeededNumbers) -> Plan.Table {
    var chosen = dimensions.indices.filter { _ in Bool.random(using: &random) }
    if chosen.isEmpty { chosen = [Int.random(in: dimensions.indices, using: &random)] }
    let codes = chosen.map { index in
      let all = dimensions[index].leaves + dimensions[index].nodes.map(\.code) + ["*"]
      let some = all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      return some.isEmpty ? [all[0]] : some
    }
    return Plan.Table(dimensions: chosen, codes: codes)
  }
}

extension Plan {
  /// The plan's tables with every cell's content chosen by a rule.
  func published(_ content: (_ release: Int, _ key: CellKey, _ count: Int) -> PublishedTables.Content)
    -> PublishedTables
  {
    var tables: [PublishedTables.Table] = []
    for (number, release) in releases.enumerated() {
      for table in release.tables {
        var products: [[String]] = [[]]
        for codes in table.codes { products = products.flatMap { product in codes.map { product + [$0] } } }
        let cells = products.compactMap { codes in
          key(table.dimensions, codes).map { key in
            PublishedTables.Cell(codes: codes, content: content(number, key, truth.count(key)))
          }
        }
        tables.append(.init(name: "t", release: release.name, dimensions: table.dimensions, cells: cells))
      }
    }
    return PublishedTables(dimensions: dimensions, promise: promise, tables: tables)
  }

  /// What a spreadsheet would publish: small counts marked, everything else exact.
  var naivelyPublished: PublishedTables {
    published { _, _, count in (1..<promise.threshold).contains(count) ? .hidden : .shown(count) }
  }
}
