/// Looks for a coalition that a claim's worlds do not serve; finding none is the proof.
///
/// It starts from nobody. A world that serves a coalition goes on serving every larger one until the larger one puts
/// more of its own
/// people into a lowered atom than are left there. So only such people are tried next, which covers all coalitions.
struct CoalitionSearch {
  /// Which end of the interval must be reachable.
  enum Side { case low, high }

  private let blocks: Blocks
  private let truth: [CertificateFile.Leaf]
  private let worlds: [World]
  private let coalition: Int
  private(set) var tried = 0

  init(blocks: Blocks, truth: [CertificateFile.Leaf], worlds: [World], coalition: Int) {
    self.blocks = blocks
    self.truth = truth
    self.worlds = worlds
    self.coalition = coalition
  }

  /// One claim seen from one side: its group, its bound, and the worlds listed for it with their counts of the group.
  private struct Question {
    let side: Side
    let home: Int
    let inside: Set<Int>
    let truth: Int
    let bound: Int
    let worlds: [(world: Int, count: Int)]

    /// Whether a count of the group is far enough out, with this many of the coalition inside.
    func accepts(_ count: Int, own: Int) -> Bool { side == .low ? count <= max(bound, own) : count >= bound }
  }

  /// Whether every coalition is served on this side of the claim.
  mutating func serves(_ claim: CertificateFile.Claim, side: Side) -> Bool {
    guard let home = blocks.home(of: claim.group) else { return false }
    let inside = Set(blocks.tables[home].atoms(of: claim.group))
    let count = inside.reduce(0) { $0 + blocks.tables[home].truth[$1] }
    let listed = side == .low ? claim.low : claim.high
    let question = Question(
      side: side, home: home, inside: inside, truth: count,
      bound: side == .low ? claim.interval.low : claim.interval.high,
      worlds: listed.map { number in
        (number, worlds[number].changes[home].reduce(count) { $0 + (inside.contains($1.key) ? $1.value : 0) })
      })
    return serves(question, members: [])
  }

  private mutating func serves(_ question: Question, members: [Int]) -> Bool {
    tried += 1
    let own = members.count { question.inside.contains(blocks.atomsOfLeaf[$0][question.home]) }
    if question.accepts(question.truth, own: own) { return true }
    let serving = question.worlds.first { question.accepts($0.count, own: own) && agrees($0.world, members) }
    guard let serving else { return false }
    let seats = coalition - members.count
    guard seats > 0 else { return true }
    for atom in worlds[serving.world].lowered {
      let taken = members.count { blocks.atomsOfLeaf[$0][atom.block] == atom.atom }
      guard taken + seats > atom.left else { continue }
      for leaf in blocks.leavesOfAtom[atom.block][atom.atom] ?? []
      where members.count(where: { $0 == leaf }) < truth[leaf].count {
        guard serves(question, members: members + [leaf]) else { return false }
      }
    }
    return true
  }

  /// Whether the world keeps the records of all members.
  private func agrees(_ world: Int, _ members: [Int]) -> Bool {
    members.allSatisfy { member in
      blocks.tables.indices.allSatisfy { block in
        let atom = blocks.atomsOfLeaf[member][block]
        guard let change = worlds[world].changes[block][atom] else { return true }
        let seats = members.count { blocks.atomsOfLeaf[$0][block] == atom }
        return blocks.tables[block].truth[atom] + change >= seats
      }
    }
  }
}
