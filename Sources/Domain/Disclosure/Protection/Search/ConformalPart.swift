/// Splits a world: finds a part of its changes that by itself leaves every published cell alone.
///
/// The part has the signs of the whole and nowhere more, so that the rest is a world as well. A search with bound
/// propagation over the few atoms that the world changes; it gives up after a fixed number of steps.
struct ConformalPart {
  private struct Row {
    let terms: [(variable: Int, sign: Int)]
    let sum: Int
  }

  private static let mostSteps = 400

  private let world: World
  private var rows: [Row] = []
  private var rowsOfVariable: [[Int]]
  private var low: [Int]
  private var high: [Int]

  /// A part that changes `goal` by `goalChange` and takes at least `required` units of the given atoms.
  init(
    of world: World, groups: GroupTable, isClosed: (Int) -> Bool, goal: Int, goalChange: Int, required: [Int: Int]
  ) {
    self.world = world
    low = world.changes.map { min(required[$0.atom] ?? 0, abs($0.change)) }
    high = world.changes.map { abs($0.change) }
    rowsOfVariable = Array(repeating: [], count: world.changes.count)
    var members: [Int: [(variable: Int, sign: Int)]] = [:]
    for (variable, change) in world.changes.enumerated() {
      for row in groups.rowsOfAtom[change.atom] where Int(row) == goal || isClosed(Int(row)) {
        members[Int(row), default: []].append((variable, change.change.signum()))
      }
    }
    for row in members.keys.sorted() { add(members[row] ?? [], row == goal ? goalChange : 0) }
    guard groups.space.blocks.count > 1 else { return }
    let place = Dictionary(uniqueKeysWithValues: world.changes.enumerated().map { ($0.element.atom, $0.offset) })
    for margin in groups.margins {
      let child = margin.child.compactMap { atom in place[atom].map { ($0, world.changes[$0].change.signum()) } }
      let parent = margin.parent.compactMap { atom in place[atom].map { ($0, -world.changes[$0].change.signum()) } }
      if !child.isEmpty || !parent.isEmpty { add((child + parent).map { (variable: $0.0, sign: $0.1) }, 0) }
    }
  }

  private mutating func add(_ terms: [(variable: Int, sign: Int)], _ sum: Int) {
    for term in terms { rowsOfVariable[term.variable].append(rows.count) }
    rows.append(Row(terms: terms, sum: sum))
  }

  /// The rest of the world after the part is taken out; nil when no part was found.
  func rest() -> World? {
    var steps = 0
    guard let amounts = search(low, high, Array(rows.indices), &steps) else { return nil }
    return World(
      zip(world.changes, amounts).compactMap { change, amount in
        let left = change.change - change.change.signum() * amount
        return left == 0 ? nil : .init(atom: change.atom, change: left)
      })
  }

  private func search(_ low: [Int], _ high: [Int], _ queue: [Int], _ steps: inout Int) -> [Int]? {
    var low = low
    var high = high
    steps += 1
    guard steps < Self.mostSteps, propagate(&low, &high, queue) else { return nil }
    guard let variable = low.indices.filter({ low[$0] < high[$0] }).min(by: { high[$0] - low[$0] < high[$1] - low[$1] })
    else { return low }
    for amount in low[variable]...high[variable] {
      var least = low
      var most = high
      least[variable] = amount
      most[variable] = amount
      if let found = search(least, most, rowsOfVariable[variable], &steps) { return found }
    }
    return nil
  }

  private func propagate(_ low: inout [Int], _ high: inout [Int], _ start: [Int]) -> Bool {
    var queue = start
    while let number = queue.popLast() {
      let row = rows[number]
      var least = 0
      var most = 0
      for term in row.terms {
        least += term.sign > 0 ? low[term.variable] : -high[term.variable]
        most += term.sign > 0 ? high[term.variable] : -low[term.variable]
      }
      guard least <= row.sum, most >= row.sum else { return false }
      for (variable, sign) in row.terms {
        let own = (low[variable], high[variable])
        if sign > 0 {
          high[variable] = min(own.1, own.0 + row.sum - least)
          low[variable] = max(own.0, own.1 - (most - row.sum))
        } else {
          low[variable] = max(own.0, own.1 - (row.sum - least))
          high[variable] = min(own.1, own.0 + (most - row.sum))
        }
        guard low[variable] <= high[variable] else { return false }
        if (low[variable], high[variable]) != own {
          for other in rowsOfVariable[variable] where !queue.contains(other) { queue.append(other) }
        }
      }
    }
    return true
  }
}
