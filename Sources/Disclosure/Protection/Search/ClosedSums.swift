/// The sums that a world must leave alone, and which of them a half-built one still breaks.
struct ClosedSums {
  /// A sum that an atom takes part in, with its sign.
  private struct Membership {
    let sum: Int32
    let sign: Int32
  }

  private let groups: GroupTable
  /// The memberships of all atoms, one atom after the other.
  private let memberships: [Membership]
  private let starts: [Int]
  private var isClosed: [Bool]
  private var residual: [Int32]
  /// The sums that differ from what they must be.
  private var broken: [Int32] = []

  /// Every cell that is not free must keep its value, and neighbouring blocks must agree on what they share. Cells that
  /// are free now stay so.
  init(groups: GroupTable, status: [RowStatus]) {
    self.groups = groups
    let sums = groups.count + groups.margins.count
    isClosed = (0..<sums).map { $0 >= groups.count || status[$0] != .free }
    residual = Array(repeating: 0, count: sums)
    var ofAtom = groups.rowsOfAtom.map { rows in
      rows.filter { status[Int($0)] != .free }.map { Membership(sum: $0, sign: 1) }
    }
    for (number, margin) in groups.margins.enumerated() {
      let sum = Int32(groups.count + number)
      for atom in margin.child { ofAtom[atom].append(Membership(sum: sum, sign: 1)) }
      for atom in margin.parent { ofAtom[atom].append(Membership(sum: sum, sign: -1)) }
    }
    memberships = ofAtom.flatMap { $0 }
    starts = ofAtom.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  var areWhole: Bool { broken.isEmpty }

  /// From now on the cell must keep its value.
  mutating func close(_ row: Int) { isClosed[row] = true }

  /// From now on the cell may change.
  mutating func open(_ row: Int) { isClosed[row] = false }

  mutating func change(_ atom: Int, by change: Int) {
    memberships.withUnsafeBufferPointer { memberships in
      for place in starts[atom]..<starts[atom + 1] {
        let member = memberships[place]
        let sum = Int(member.sum)
        guard isClosed[sum] else { continue }
        let before = residual[sum]
        let after = before + member.sign * Int32(change)
        residual[sum] = after
        if before == 0 {
          broken.append(member.sum)
        } else if after == 0, let place = broken.firstIndex(of: member.sum) {
          broken.swapAt(place, broken.count - 1)
          broken.removeLast()
        }
      }
    }
  }

  /// Forgets what is broken.
  mutating func reset() {
    for sum in broken { residual[Int(sum)] = 0 }
    broken = []
  }

  /// How many units more are broken after the atom changed.
  func damage(_ atom: Int, by change: Int) -> Int {
    var damage: Int32 = 0
    memberships.withUnsafeBufferPointer { memberships in
      for place in starts[atom]..<starts[atom + 1] {
        let member = memberships[place]
        guard isClosed[Int(member.sum)] else { continue }
        let now = residual[Int(member.sum)]
        damage += abs(now + member.sign * Int32(change)) - abs(now)
      }
    }
    return Int(damage)
  }

  /// The changes by one that bring the broken sum of fewest atoms nearer to where it must be.
  func repairs() -> [(atom: Int, change: Int)] {
    guard let sum = broken.min(by: { size($0) < size($1) }) else { return [] }
    let change = -Int(residual[Int(sum)].signum())
    guard Int(sum) >= groups.count else { return groups.atoms[Int(sum)].map { (Int($0), change) } }
    let margin = groups.margins[Int(sum) - groups.count]
    return margin.child.map { ($0, change) } + margin.parent.map { ($0, -change) }
  }

  private func size(_ sum: Int32) -> Int {
    let row = Int(sum)
    guard row >= groups.count else { return groups.atoms[row].count }
    return groups.margins[row - groups.count].child.count + groups.margins[row - groups.count].parent.count
  }
}
