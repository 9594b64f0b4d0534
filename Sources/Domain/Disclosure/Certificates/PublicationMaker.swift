/// Writes down what a finished search knows: the tables as outsiders get them, and the certificate.
struct PublicationMaker {
  let plan: Plan
  let space: Space
  let state: LedgerState

  func publication(_ decisions: [ReleaseDecision]) throws(ProtectionRefusal) -> Publication {
    let population = Population(
      space: space, truth: plan.truth, tables: plan.releases[..<state.releases].flatMap(\.tables))
    let rules = TargetRules(plan: plan, space: space, population: population)
    let targets = try rules.targets(releases: state.releases)
    var groups = GroupTable(space: space, population: population)
    let rows = targets.map { groups.row(of: $0.key, dimensions: $0.dimensions) }
    let own = zip(targets, rows).enumerated().map { RowTarget($0, $1.0, row: $1.1) }
    var pool = WitnessPool(groups: groups, targets: own, largestCoalition: plan.promise.coalition)
    for world in state.worlds { _ = pool.add(world) }
    return Publication(
      tables: tables(), certificate: try certificate(targets, pool), decisions: decisions)
  }

  private func tables() -> PublishedTables {
    var tables: [PublishedTables.Table] = []
    for release in plan.releases[..<state.releases] {
      for table in release.tables {
        let name = table.dimensions.map { plan.dimensions[$0].name }.joined(separator: " × ")
        let cells = ReleaseScene.cells(table).map { codes in
          PublishedTables.Cell(codes: codes, content: content(table, codes))
        }
        tables.append(.init(name: name, release: release.name, dimensions: table.dimensions, cells: cells))
      }
    }
    return PublishedTables(dimensions: plan.dimensions, promise: plan.promise, tables: tables)
  }

  private func content(_ table: Plan.Table, _ codes: [String]) -> PublishedTables.Content {
    guard let key = plan.key(table.dimensions, codes), state.shown.contains(key) else { return .hidden }
    return .shown(plan.truth.count(key))
  }

  private func certificate(
    _ targets: [Target], _ pool: WitnessPool
  ) throws(ProtectionRefusal) -> Certificate {
    let check = CoalitionCheck(pool: pool, largest: plan.promise.coalition)
    let all = [Bool](repeating: true, count: pool.worlds.count)
    var claims: [Certificate.Claim] = []
    for (target, own) in zip(targets, pool.targets) {
      guard let low = check.serving(own, .low, usable: all, preferred: all),
        let high = check.serving(own, .high, usable: all, preferred: all)
      else {
        throw .notProvable(release: plan.releases[state.releases - 1].name)
      }
      let leaves = target.dimensions.map { target.key.leaves(of: $0, in: plan.dimensions) }
      claims.append(
        .init(
          dimensions: target.dimensions, leaves: leaves, low: target.low, high: target.high, lowWitnesses: low,
          highWitnesses: high))
    }
    return Certificate(
      dimensions: plan.dimensions, promise: plan.promise, truth: coveredTruth(pool.groups.population),
      blocks: space.blocks.map { .init(dimensions: $0.dimensions, parent: $0.parent) },
      witnesses: pool.worlds.map { $0.changes.map(change) }, claims: claims)
  }

  private func coveredTruth(_ population: Population) -> TruthTable {
    TruthTable(plan.truth.rows.filter { row in space.atoms(ofLeaf: row.leaf).contains { population.named[$0] } })
  }

  private func change(_ change: World.Change) -> Certificate.Change {
    let (block, classes) = space.classes(ofAtom: change.atom)
    let leaf = zip(space.blocks[block].dimensions, classes).map { space.classes[$0].firstLeaf[$1] }
    return .init(block: block, leaf: leaf, change: change.change)
  }
}
