/// Everything that one release is decided on: its groups, its targets, and what is published already.
struct ReleaseScene {
  let plan: Plan
  let space: Space
  let number: Int
  let population: Population
  let groups: GroupTable
  let targets: [RowTarget]
  let targetInfo: [Target]
  /// Rows of the cells of this release that were not shown before, in the order of its tables.
  let candidates: [Int]
  /// Rows of all cells of this release, those shown before included.
  let ofRelease: Set<Int>
  /// Rows of cells that earlier releases show.
  let shown: [Int]
  /// Rows with at least one new atom.
  let isFresh: [Bool]
  /// Atoms that may differ between worlds: covered, and not bound to one value by what is shown.
  let mayDiffer: [Bool]

  var release: Plan.Release { plan.releases[number] }

  /// The scene for release `number`, after earlier releases showed the given cells.
  init(plan: Plan, space: Space, number: Int, shownBefore: Set<CellKey>) throws(ProtectionRefusal) {
    let tables = plan.releases[...number].flatMap(\.tables)
    let population = Population(space: space, truth: plan.truth, tables: tables)
    var groups = GroupTable(space: space, population: population)
    var candidates: [Int] = []
    var shown: [Int] = []
    var seen: Set<Int> = []
    var ofRelease: Set<Int> = []
    for (index, release) in plan.releases[...number].enumerated() {
      for table in release.tables {
        for codes in Self.cells(table) {
          guard let key = plan.key(table.dimensions, codes) else { continue }
          let row = groups.row(of: key, dimensions: table.dimensions)
          if index == number { ofRelease.insert(row) }
          if shownBefore.contains(key) {
            if seen.insert(row).inserted { shown.append(row) }
          } else if index == number, seen.insert(row).inserted {
            candidates.append(row)
          }
        }
      }
    }
    let rules = TargetRules(plan: plan, space: space, population: population)
    targetInfo = try rules.targets(releases: number + 1)
    targets = targetInfo.enumerated().map { number, target in
      RowTarget(number, target, row: groups.row(of: target.key, dimensions: target.dimensions))
    }
    let before = Population(space: space, truth: TruthTable([]), tables: plan.releases[..<number].flatMap(\.tables))
    let isNew = before.covered.indices.map { population.covered[$0] && !before.covered[$0] }
    isFresh = groups.atoms.map { $0.contains { isNew[Int($0)] } }
    self.plan = plan
    self.space = space
    self.number = number
    self.population = population
    self.groups = groups
    self.candidates = candidates
    self.shown = shown
    self.ofRelease = ofRelease
    mayDiffer = FixedAtoms.mayDiffer(groups: groups, shown: shown)
  }

  /// The codes of all cells of a table, in the order in which it shows them.
  static func cells(_ table: Plan.Table) -> [[String]] {
    table.codes.reduce([[]]) { cells, codes in cells.flatMap { cell in codes.map { cell + [$0] } } }
  }
}
