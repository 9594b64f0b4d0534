/// The sums that a world must leave alone, and which of them a half-built one still breaks.
struct ClosedSums {
  /// A sum that an atom takes part in, with its sign.
  private struct Membership {
    let sum: Int32
    let sign: Int32
  }

  private let groups: GroupTable
  private var memberships: [[Membership]]
  private var residual: [Int32]
  /// The sums that differ from what they must be.
  private var broken: [Int32] = []

  /// Every cell that is not free must keep its value, and neighbouring blocks must agree on what they share.
  init(groups: GroupTable, status: [RowStatus]) {
    self.groups = groups
    memberships = Array(repeating: [], count: groups.space.atomCount)
    residual = Array(repeating: 0, count: groups.count + groups.margins.count)
    for (number, margin) in groups.margins.enumerated() {
      let sum = Int32(groups.count + number)
      for atom in margin.child { memberships[atom].append(Membership(sum: sum, sign: 1)) }
      for atom in margin.parent { memberships[atom].append(Membership(sum: sum, sign: -1)) }
    }
    for row in status.indices where status[row] != .free { close(row) }
  }

  var areWhole: Bool { broken.isEmpty }

  /// From now on the cell must keep its value.
  mutating func close(_ row: Int) {
    for atom in groups.atoms[row] { memberships[Int(atom)].append(Membership(sum: Int32(row), sign: 1)) }
  }

  /// From now on the cell may change.
  mutating func open(_ row: Int) {
    for atom in groups.atoms[row] { memberships[Int(atom)].removeAll { $0.sum == Int32(row) } }
  }

  mutating func change(_ atom: Int, by change: Int) {
    for member in memberships[atom] {
      let sum = Int(member.sum)
      let before = residual[sum]
      residual[sum] += member.sign * Int32(change)
      if before == 0 {
        broken.append(member.sum)
      } else if residual[sum] == 0, let place = broken.firstIndex(of: member.sum) {
        broken.remove(at: place)
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
    memberships[atom].reduce(0) { sum, member in
      let now = residual[Int(member.sum)]
      return sum + Int(abs(now + member.sign * Int32(change)) - abs(now))
    }
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
