/// Checks in whole numbers that a world is possible and answers its question, whatever solver it came from.
struct WorldCheck {
  let groups: GroupTable
  let status: [RowStatus]

  /// Not negative, only where it may differ, published cells unchanged, blocks in agreement, floors kept, goal reached.
  func accepts(_ world: World, _ question: WitnessQuestion) -> Bool {
    guard isPossible(world) else { return false }
    let rows = world.rowChanges(groups)
    for change in world.changes {
      for row in groups.rowsOfAtom[change.atom] where rows[Int(row)] != 0 && status[Int(row)] == .fixed { return false }
    }
    let counts = groups.population.counts
    guard question.floors.all.allSatisfy({ counts[$0.atom] + world.change(of: $0.atom) >= $0.count }) else {
      return false
    }
    let change = Int(rows[question.row])
    return question.change < 0 ? change <= question.change : change >= question.change
  }

  /// The part that does not depend on what is published.
  func isPossible(_ world: World) -> Bool {
    for change in world.changes {
      guard groups.population.covered[change.atom], groups.population.counts[change.atom] + change.change >= 0 else {
        return false
      }
    }
    return groups.space.blocks.count == 1 || agrees(world)
  }

  private func agrees(_ world: World) -> Bool {
    groups.margins.allSatisfy { margin in
      margin.child.reduce(0) { $0 + world.change(of: $1) } == margin.parent.reduce(0) { $0 + world.change(of: $1) }
    }
  }
}
