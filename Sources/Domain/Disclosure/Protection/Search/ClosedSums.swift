/// The sums that a world must leave alone, and which of them a half-built one still breaks.
struct ClosedSums {
  /// A sum that an atom takes part in, with its sign.
  private struct Membership {
    let sum: Int32
    let sign: Int32
  }

  /// The atoms of every cell, and what neighbouring blocks share; sums are numbered in this order.
  private let atoms: [[Int32]]
  private let margins: [SharedMargin]
  /// The memberships of all atoms, one atom after the other, closed sums before open ones.
  private var memberships: [Membership]
  /// Per atom: where its memberships begin, and where those in closed sums end.
  private let starts: [Int]
  private var ends: [Int]
  private var residual: [Int32]
  /// The sums that differ from what they must be.
  private var broken: [Int32] = []
  /// Per sum: of how many atoms it is.
  private let sizes: [Int]

  /// Every cell that is not free must keep its value, and neighbouring blocks must agree on what they share. Cells that
  /// are free now stay so.
  init(groups: GroupTable, status: [RowStatus]) {
    atoms = groups.atoms
    margins = groups.margins
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
    ends = Array(starts.dropFirst())
    sizes = groups.atoms.map(\.count) + groups.margins.map { $0.child.count + $0.parent.count }
    residual = Array(repeating: 0, count: sizes.count)
  }

  var areWhole: Bool { broken.isEmpty }

  /// From now on the cell must keep its value.
  mutating func close(_ row: Int) {
    for atom in atoms[row].map(Int.init) {
      guard let place = (ends[atom]..<starts[atom + 1]).first(where: { memberships[$0].sum == row }) else { continue }
      memberships.swapAt(place, ends[atom])
      ends[atom] += 1
    }
  }

  /// From now on the cell may change.
  mutating func open(_ row: Int) {
    for atom in atoms[row].map(Int.init) {
      guard let place = (starts[atom]..<ends[atom]).first(where: { memberships[$0].sum == row }) else { continue }
      ends[atom] -= 1
      memberships.swapAt(place, ends[atom])
    }
  }

  mutating func change(_ atom: Int, by change: Int) {
    residual.withUnsafeMutableBufferPointer { residual in
      for member in memberships[starts[atom]..<ends[atom]] {
        let before = residual[Int(member.sum)]
        let after = before + member.sign * Int32(change)
        residual[Int(member.sum)] = after
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
    broken.removeAll(keepingCapacity: true)
  }

  /// How many units more are broken after the atom changed.
  func damage(_ atom: Int, by change: Int) -> Int {
    var damage: Int32 = 0
    residual.withUnsafeBufferPointer { residual in
      for member in memberships[starts[atom]..<ends[atom]] {
        let now = residual[Int(member.sum)]
        damage += abs(now + member.sign * Int32(change)) - abs(now)
      }
    }
    return Int(damage)
  }

  /// The changes by one that bring the broken sum of fewest atoms nearer to where it must be: each of the atoms by the
  /// number beside them.
  func repairs() -> [(atoms: [Int32], change: Int)] {
    guard let sum = broken.min(by: { sizes[Int($0)] < sizes[Int($1)] }).map(Int.init) else { return [] }
    let change = -Int(residual[sum].signum())
    guard sum >= atoms.count else { return [(atoms[sum], change)] }
    let margin = margins[sum - atoms.count]
    return [(margin.child.map { Int32($0) }, change), (margin.parent.map { Int32($0) }, -change)]
  }
}
