/// Tries to learn about small groups what the promise rules out: linear programs over everything ever published.
///
/// The intervals are those of real numbers, rounded inwards; whole numbers could be a little tighter. So an attack
/// can refute a
/// promise, never prove it: the proof is the certificate.
public enum Attack {
  /// Coalitions per target that are tried at most; beyond it the report says that some are left.
  static let coalitionsPerTarget = 20_000

  /// Attacks every judged group, without and with `insiders` contributors who put their knowledge together.
  public static func run(
    _ question: AttackQuestion, solver: any LinearSolver, insiders: Int = 0
  ) throws(AttackRefusal) -> AttackReport {
    let (targets, judged) = JudgedGroups(question).targets()
    let keys = targets.map(\.key) + question.known.map(\.key)
    let counts = try UnknownCounts(question.published, judged: keys)
    try check(question)
    let system = AttackSystem(counts, solver: solver)
    var outsiders: [AttackReport.Finding] = []
    var withinTwo = 0
    var search = CoalitionAttack(system: system, truth: question.truth, size: insiders)
    for target in targets {
      guard let shape = system.shape(of: target.key) else { throw .tooLarge }
      let known = knownInside(target.key, question)
      let low = max(target.low, known)
      let range = try system.range(of: shape, seats: CoalitionPlaces(), enough: (low, target.high))
      if range.low > low || (range.high ?? .max) < target.high {
        outsiders.append(
          .init(
            key: target.key, low: range.low, high: range.high, promisedLow: low, promisedHigh: target.high, own: 0,
            coalition: []))
        if range.low >= target.truth - 2, let high = range.high, high <= target.truth + 2 { withinTwo += 1 }
      } else if insiders > 0 {
        try search.attack(target, shape: shape)
      }
    }
    return AttackReport(
      judged: judged, targets: targets.count, outsiders: outsiders, withinTwo: withinTwo, insiders: insiders,
      insiderFindings: search.findings, coalitionsTried: search.tried, allCoalitions: search.isComplete,
      programs: system.programs)
  }

  /// People named in the file as known who surely lie in the group.
  private static func knownInside(_ key: CellKey, _ question: AttackQuestion) -> Int {
    question.known.reduce(0) { sum, known in
      let isInside = key.parts.allSatisfy { part in
        known.key.parts.first { $0.dimension == part.dimension }?.leaves.isSubset(of: part.leaves) ?? false
      }
      return isInside ? sum + known.count : sum
    }
  }

  /// A truth that differs from the published values would make every verdict meaningless.
  private static func check(_ question: AttackQuestion) throws(AttackRefusal) {
    for table in question.published.tables {
      for cell in table.cells {
        let parts = zip(table.dimensions, cell.codes).compactMap { dimension, code in
          question.published.dimensions[dimension].leafSet(code).map { CellKey.Part(dimension: dimension, leaves: $0) }
        }
        let truth = question.truth.count(CellKey(parts, in: question.published.dimensions))
        switch cell.content {
        case .hidden: continue
        case .shown(let value): guard value == truth else { throw .truthDiffers }
        case .band(let low, let high):
          guard truth >= low ?? 0, truth <= high ?? .max else { throw .truthDiffers }
        }
      }
    }
  }
}
