/// What happens after the first solution: cells that need not be hidden are shown again.
extension CoverSearch {
  /// Keeps few worlds that protect everything and shows every cell that none of them changes.
  mutating func prune() {
    var needed: Set<Int32> = []
    for world in servingWorlds() { needed.formUnion(pool.watchedRows[world]) }
    for row in scene.candidates where status[row] == .free && starting[row] != .free && !needed.contains(Int32(row)) {
      set(row, starting[row])
    }
    refreshUsable()
  }

  /// Usable worlds that together protect all targets, in the order in which they are first needed.
  func servingWorlds() -> [Int] {
    let check = CoalitionCheck(pool: pool, largest: scene.plan.promise.coalition)
    var kept: [Int] = []
    var isKept = [Bool](repeating: false, count: usable.count)
    for (target, direction) in questions where !check.isProtected(target, direction, by: isKept) {
      let chosen = check.serving(target, direction, usable: usable, preferred: isKept) ?? []
      for world in chosen where !isKept[world] {
        isKept[world] = true
        kept.append(world)
      }
    }
    return kept
  }

  /// Tries, the most valuable first, to show a hidden complement after all: everything is covered anew without touching
  /// it, and the outcome is kept if what had to be hidden instead is worth less. `questions` bounds the work, so that
  /// the outcome does not depend on the machine.
  mutating func improve(questions limit: Int) {
    var left = limit
    let complements = scene.candidates.filter { status[$0] == .free && starting[$0] != .free }
      .sorted { (scene.groups.values[$0], $1) > (scene.groups.values[$1], $0) }
    for row in complements where left > 0 && !deadline.passed && status[row] == .free {
      tryShowing(row, &left)
    }
  }

  private mutating func tryShowing(_ row: Int, _ left: inout Int) {
    guard case .open(let prize) = starting[row] else { return }
    let before = status
    set(row, .fixed)
    dropWorlds(changing: row)
    var paid = 0.0
    for (target, direction) in questions {
      while let question = openQuestion(target, direction) {
        left -= solver.questionCost
        guard left >= 0, let world = answer(question, target, direction) else { return restore(before) }
        paid += price(of: world)
        guard paid < prize * 0.999 else { return restore(before) }
        take(world)
      }
    }
    set(row, starting[row])
    prune()
  }

  /// What the cells cost that the world would hide.
  private func price(of world: World) -> Double {
    let changes = world.rowChanges(scene.groups)
    return scene.candidates.reduce(0) { sum, row in
      if changes[row] != 0, case .open(let cost) = status[row] { return sum + cost }
      return sum
    }
  }

  private mutating func restore(_ before: [RowStatus]) {
    for row in scene.candidates where status[row] != before[row] { set(row, before[row]) }
    refreshUsable()
  }
}
