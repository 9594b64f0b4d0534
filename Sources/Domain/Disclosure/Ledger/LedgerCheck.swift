/// Compares a plan with what the ledger holds, before anything new is decided.
struct LedgerCheck {
  let plan: Plan
  let space: Space

  /// The state to go on from. Everything published must be in the plan unchanged: releases, nodes, counts; k and c may
  /// only grow.
  func state(of published: Publication) throws(ProtectionRefusal) -> LedgerState {
    let promise = published.tables.promise
    guard plan.promise.threshold >= promise.threshold, plan.promise.coalition >= promise.coalition,
      Set(plan.promise.shareAttributes).isSuperset(of: promise.shareAttributes),
      plan.promise.loneChild || !promise.loneChild
    else { throw .contradictsLedger(.promise) }
    try checkDimensions(published.tables.dimensions)
    var state = LedgerState()
    state.releases = try checkReleases(published.tables)
    try checkCounts(published, releases: state.releases)
    state.shown = try shown(published.tables)
    state.worlds = worlds(published.certificate)
    return state
  }

  /// Dimensions may only gain leaves at the end and new nodes.
  private func checkDimensions(_ before: [Dimension]) throws(ProtectionRefusal) {
    guard before.map(\.name) == plan.dimensions.map(\.name) else {
      throw .contradictsLedger(.dimension(before.map(\.name).joined(separator: ", ")))
    }
    for (old, new) in zip(before, plan.dimensions) {
      let keepsLeaves = Array(new.leaves.prefix(old.leaves.count)) == old.leaves
      let keepsNodes = old.nodes.allSatisfy { new.leafSet($0.code) == $0.leaves }
      guard keepsLeaves, keepsNodes else { throw .contradictsLedger(.dimension(old.name)) }
    }
  }

  private func checkReleases(_ tables: PublishedTables) throws(ProtectionRefusal) -> Int {
    var names: [String] = []
    for table in tables.tables where names.last != table.release { names.append(table.release) }
    for (position, name) in names.enumerated() {
      let own = tables.tables.filter { $0.release == name }
      guard position < plan.releases.count, plan.releases[position].name == name,
        plan.releases[position].tables.count == own.count,
        zip(plan.releases[position].tables, own).allSatisfy({ table, published in
          table.dimensions == published.dimensions && ReleaseScene.cells(table) == published.cells.map(\.codes)
        })
      else { throw .contradictsLedger(.release(position: position)) }
    }
    return names.count
  }

  private func shown(_ tables: PublishedTables) throws(ProtectionRefusal) -> Set<CellKey> {
    var shown: Set<CellKey> = []
    for table in tables.tables {
      for cell in table.cells {
        guard case .shown(let value) = cell.content, let key = plan.key(table.dimensions, cell.codes) else { continue }
        guard plan.truth.count(key) == value else { throw .contradictsLedger(.count(leaf: cell.codes)) }
        shown.insert(key)
      }
    }
    return shown
  }

  /// The counts of all leaves that the ledger covers are frozen: late registrations belong to the period in which they
  /// are booked.
  private func checkCounts(_ published: Publication, releases: Int) throws(ProtectionRefusal) {
    let tables = plan.releases[..<releases].flatMap(\.tables)
    let population = Population(space: space, truth: plan.truth, tables: tables)
    let now = plan.truth.rows.filter { row in space.atoms(ofLeaf: row.leaf).contains { population.covered[$0] } }
    let before = published.certificate.truth.rows
    let frozen = Dictionary(uniqueKeysWithValues: before.map { ($0.leaf, $0.count) })
    let present = Dictionary(uniqueKeysWithValues: now.map { ($0.leaf, $0.count) })
    let differing = (before + now).first { frozen[$0.leaf] != present[$0.leaf] }
    if let differing {
      throw .contradictsLedger(.count(leaf: zip(plan.dimensions, differing.leaf).map { $0.leaves[$1] }))
    }
  }

  /// Worlds of the stored certificate that still fit the blocks; others are searched anew.
  private func worlds(_ certificate: Certificate) -> [World] {
    guard certificate.blocks.map(\.dimensions) == space.blocks.map(\.dimensions) else { return [] }
    return certificate.witnesses.map { changes in
      var sums: [Int: Int] = [:]
      for change in changes {
        let block = space.blocks[change.block]
        let atom = zip(zip(block.dimensions, block.strides), change.leaf).reduce(block.offset) {
          $0 + space.classes[$1.0.0].classOfLeaf[$1.1] * $1.0.1
        }
        sums[atom, default: 0] += change.change
      }
      return World(
        sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { .init(atom: $0.key, change: $0.value) })
    }
  }
}
