/// The groups that an attacker goes after, found without the engine: everything that the published codes can be
/// combined or subtracted to.
struct JudgedGroups {
  /// A group in danger with what must stay possible for it.
  struct Target: Sendable {
    let key: CellKey
    let truth: Int
    let low: Int
    let high: Int
  }

  private let question: AttackQuestion
  private var dimensions: [Dimension] { question.published.dimensions }

  init(_ question: AttackQuestion) { self.question = question }

  /// Every judged group once, in a fixed order; small ones and declared ones are the targets.
  func targets() -> (targets: [Target], judged: Int) {
    var targets: [CellKey: Target] = [:]
    var order: [CellKey] = []
    func take(_ target: Target) {
      guard let old = targets[target.key] else {
        targets[target.key] = target
        return order.append(target.key)
      }
      targets[target.key] = Target(
        key: old.key, truth: old.truth, low: min(old.low, target.low), high: max(old.high, target.high))
    }
    let groups = judged()
    if !question.declaredOnly {
      for (key, truth) in groups.map({ ($0, question.truth.count($0)) })
      where (1..<question.published.promise.threshold).contains(truth) {
        take(Target(key: key, truth: truth, low: question.protectedLow, high: question.protectedHigh))
      }
    }
    for declared in question.declared {
      let truth = question.truth.count(declared.key)
      take(Target(key: declared.key, truth: truth, low: declared.low, high: declared.high))
    }
    return (order.compactMap { targets[$0] }, groups.count)
  }

  /// The judged groups, each once.
  private func judged() -> [CellKey] {
    var seen: Set<CellKey> = []
    var keys: [CellKey] = []
    for choices in shapes() {
      var combinations: [[CellKey.Part]] = [[]]
      for (dimension, sets) in choices {
        combinations = combinations.flatMap { parts in
          sets.map { parts + [CellKey.Part(dimension: dimension, leaves: $0)] }
        }
      }
      for parts in combinations {
        let key = CellKey(parts, in: dimensions)
        if seen.insert(key).inserted { keys.append(key) }
      }
    }
    return keys
  }

  private func shapes() -> [[(Int, [LeafSet])]] {
    guard question.shapes.isEmpty else {
      return question.shapes.map { shape in
        zip(shape.dimensions, shape.codes).map { dimension, codes in
          (dimension, codes.compactMap { dimensions[dimension].leafSet($0) })
        }
      }
    }
    var families: [[Int]: [PublishedTables.Table]] = [:]
    for table in question.published.tables { families[table.dimensions.sorted(), default: []].append(table) }
    return families.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { dims, tables in
      dims.map { ($0, sets(of: $0, in: tables)) }
    }
  }

  /// Published leaf sets of one dimension, what lies between an earlier and a later one, and single leaves inside
  /// them.
  private func sets(of dimension: Int, in tables: [PublishedTables.Table]) -> [LeafSet] {
    var releases: [String: Int] = [:]
    for table in question.published.tables where releases[table.release] == nil {
      releases[table.release] = releases.count
    }
    var first: [LeafSet: Int] = [:]
    for table in tables {
      guard let slot = table.dimensions.firstIndex(of: dimension), let release = releases[table.release] else {
        continue
      }
      for code in Set(table.cells.map { $0.codes[slot] }) {
        guard let set = dimensions[dimension].leafSet(code) else { continue }
        first[set] = min(first[set] ?? release, release)
      }
    }
    var all = Set(first.keys)
    for (inner, early) in first {
      for (outer, late) in first where early < late && inner.isProperSubset(of: outer) {
        all.insert(outer.subtracting(inner))
      }
    }
    all.formUnion(LeafClasses.parts(leaves: dimensions[dimension].leaves.count, sets: Array(first.keys)).inside)
    return all.sorted { $0.indexes.lexicographicallyPrecedes($1.indexes) }
  }
}
