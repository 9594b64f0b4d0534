/// Carries worlds of earlier releases over to the next one by changes of the newly covered atoms alone.
///
/// The program is small, since only the new period's atoms may differ, and its answers are whole numbers as a rule. It
/// asks for no new hidden cell: sums of undecided and shown cells must come out unchanged.
final class WorldExtension {
  private let groups: GroupTable
  private let atoms: [Int]
  private let columns: [AtomColumns]
  private var rows: [(row: Int, number: Int)] = []
  private let isLoose: [Bool]
  private let session: any LinearSession

  /// `new` marks the atoms that no earlier release covers.
  init(groups: GroupTable, solver: any LinearSolver, status: [RowStatus], new: [Bool], promise: Promise) {
    var model = LinearModel()
    var columns = [AtomColumns](repeating: .none, count: groups.space.atomCount)
    atoms = new.indices.filter { new[$0] }
    for atom in atoms {
      columns[atom] = AtomColumns.append(
        to: &model, count: groups.population.counts[atom], kept: promise.coalition, most: 3 * promise.threshold)
    }
    var isLoose = [Bool](repeating: true, count: groups.count)
    var seen: Set<Int32> = []
    for atom in atoms {
      for row in groups.rowsOfAtom[atom] where status[Int(row)] != .free && seen.insert(row).inserted {
        let terms = groups.atoms[Int(row)].flatMap { columns[Int($0)].terms(1) }
        rows.append((Int(row), model.rows.count))
        model.rows.append(.init(lower: 0, upper: 0, terms: terms))
        isLoose[Int(row)] = false
      }
    }
    let links = WorldExtension.links(groups, columns)
    for link in links { model.rows.append(.init(lower: 0, upper: 0, terms: link)) }
    self.isLoose = isLoose
    self.columns = columns
    self.groups = groups
    session = solver.session(for: model)
  }

  private static func links(_ groups: GroupTable, _ columns: [AtomColumns]) -> [[LinearTerm]] {
    groups.margins.map { margin in
      margin.child.flatMap { columns[$0].terms(1) } + margin.parent.flatMap { columns[$0].terms(-1) }
    }.filter { !$0.isEmpty }
  }

  /// The world with changes of new atoms that undo what it does to cells that are not hidden; nil when there is no
  /// such.
  func extended(_ world: World, changes: [Int32], status: [RowStatus]) -> World? {
    for row in changes.indices where changes[row] != 0 && status[row] != .free && isLoose[row] { return nil }
    for (row, number) in rows {
      let bound = -Double(changes[row])
      let isFree = status[row] == .free
      session.setRow(number, lower: isFree ? -.infinity : bound, upper: isFree ? .infinity : bound)
    }
    guard let point = session.minimise(limits: LinearLimits(seconds: 5)).point else { return nil }
    var added: [World.Change] = []
    for atom in atoms {
      let value = columns[atom].change(in: point)
      guard abs(value - value.rounded()) < 1e-4 else { return nil }
      if value.rounded() != 0 { added.append(.init(atom: atom, change: Int(value.rounded()))) }
    }
    return World((world.changes + added).sorted { $0.atom < $1.atom })
  }
}
