/// Finds worlds by linear programs on a dense table, for releases small enough; the rest goes to the solver behind.
///
/// The same programs as the linked solver's: atoms may change where that is possible, the last registrations of an
/// atom at a cost of their own, undecided cells at theirs. Fractions are bound to whole numbers one by one.
final class TableauSolver: WitnessSolver {
  /// Entries of the table up to which it pays off.
  static let largestTable = 1_000_000
  private static let steps = 2_000
  private static let longestDive = 60

  private let groups: GroupTable
  private let promise: Promise
  private var status: [RowStatus]
  private let behind: any WitnessSolver
  private let equations: EquationTable
  /// Undecided cells as sums of the resting atoms.
  private var sums: [(row: Int, coefficients: [Double])] = []
  private var tableau: ConvexTableau
  private var goal: Int { groups.space.atomCount + groups.count }

  static func isWorthwhile(_ status: [RowStatus], mayDiffer: [Bool]) -> Bool {
    let atoms = mayDiffer.count { $0 }
    return atoms * (atoms + status.count { $0 != .free && $0 != .fixed }) <= largestTable
  }

  init(
    groups: GroupTable, status: [RowStatus], mayDiffer: [Bool], promise: Promise, behind: any WitnessSolver
  ) {
    self.groups = groups
    self.promise = promise
    self.status = status
    self.behind = behind
    let atoms = mayDiffer.indices.filter { mayDiffer[$0] }
    var published = status.indices.filter { status[$0] == .fixed }.map { groups.atoms[$0].map { (Int($0), 1.0) } }
    published += groups.margins.map { $0.child.map { ($0, 1.0) } + $0.parent.map { ($0, -1.0) } }
    equations = EquationTable(atoms: atoms, equations: published.map { $0.map { (atom: $0.0, sign: $0.1) } })
    tableau = ConvexTableau(
      costs: Array(repeating: .fixed, count: groups.space.atomCount + groups.count + 1))
    for atom in atoms { tableau.setCost(atom, to: cost(of: atom, floor: 0, isSpared: false)) }
    for (row, state) in status.enumerated() {
      guard case .open(let price) = state else { continue }
      sums.append((row, equations.sum(groups.atoms[row])))
      tableau.setCost(groups.space.atomCount + row, to: .open(price))
    }
  }

  let questionCost = 2

  func set(_ row: Int, _ new: RowStatus) {
    status[row] = new
    behind.set(row, new)
    if case .open(let price) = new { tableau.setCost(groups.space.atomCount + row, to: .open(price)) }
    if new == .fixed { tableau.setCost(groups.space.atomCount + row, to: .fixed) }
  }

  func find(_ question: WitnessQuestion) -> WitnessOutcome {
    guard status[question.row] == .free else { return .impossible }
    let changed = Set(question.floors.atoms).union(question.spared).sorted()
    for atom in changed {
      let floor = question.floors[atom]
      tableau.setCost(atom, to: cost(of: atom, floor: floor, isSpared: question.spared.contains(atom)))
    }
    defer { for atom in changed { tableau.setCost(atom, to: cost(of: atom, floor: 0, isSpared: false)) } }
    tableau.setCost(goal, to: .reaching(Double(question.change)))
    start(question)
    switch tableau.minimise(steps: Self.steps) {
    case .impossible: return .impossible
    case .stopped: return behind.find(question)
    case .optimal: break
    }
    guard let changes = whole() else { return behind.find(question) }
    let world = World(changes)
    guard WorldCheck(groups: groups, status: status).accepts(world, question) else { return behind.find(question) }
    return .found(world)
  }

  private func start(_ question: WitnessQuestion) {
    tableau.start(columns: equations.columns)
    for row in equations.rows { tableau.add(row.atom, row.coefficients) }
    for sum in sums where status[sum.row] != .free { tableau.add(groups.space.atomCount + sum.row, sum.coefficients) }
    tableau.add(goal, equations.sum(groups.atoms[question.row]))
  }

  private func cost(of atom: Int, floor: Int, isSpared: Bool) -> ConvexCost {
    let count = groups.population.counts[atom]
    let kept = max(floor, min(promise.coalition, count))
    return ConvexCost(
      from: Double(floor - count),
      [
        (Double(kept - count), isSpared ? -AtomColumns.sparedCost : -AtomColumns.lastCost),
        (0, -AtomColumns.changeCost),
        (Double(3 * promise.threshold), AtomColumns.changeCost),
      ])
  }

  /// Binds the fractions nearest to whole numbers, again and again, until none is left; nil when that ends badly.
  private func whole() -> [World.Change]? {
    for _ in 0..<Self.longestDive {
      let fractions = tableau.fractions(below: groups.space.atomCount)
      guard let nearest = fractions.first else { return changes() }
      let before = tableau
      for (row, value) in fractions.prefix(max(1, fractions.count / 3)) { tableau.bind(row: row, to: value.rounded()) }
      if tableau.minimise(steps: Self.steps) == .optimal { continue }
      tableau = before
      let rounded = nearest.value.rounded()
      if fractions.count >= 6 {
        tableau.bind(row: nearest.row, to: rounded)
        if tableau.minimise(steps: Self.steps) == .optimal { continue }
        tableau = before
      }
      tableau.bind(row: nearest.row, to: rounded > nearest.value ? rounded - 1 : rounded + 1)
      guard tableau.minimise(steps: Self.steps) == .optimal else { return nil }
    }
    return nil
  }

  private func changes() -> [World.Change] {
    tableau.values
      .filter { $0.variable < groups.space.atomCount && abs($0.value) > 0.5 }
      .sorted { $0.variable < $1.variable }
      .map { .init(atom: $0.variable, change: Int($0.value.rounded())) }
  }
}
