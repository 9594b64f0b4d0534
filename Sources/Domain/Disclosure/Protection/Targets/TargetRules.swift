/// Finds the targets of a release and all earlier ones, by the rules that `CertificateFormat` states.
struct TargetRules {
  let plan: Plan
  let space: Space
  let population: Population

  /// All targets of the first `count` releases, each group once with the hull of its intervals.
  func targets(releases count: Int) throws(ProtectionRefusal) -> [Target] {
    var found: [Target] = []
    var place: [CellKey: Int] = [:]
    func take(_ target: Target) {
      guard let index = place[target.key] else {
        place[target.key] = found.count
        found.append(target)
        return
      }
      found[index].low = min(found[index].low, target.low)
      found[index].high = max(found[index].high, target.high)
      found[index].rules.formUnion(target.rules)
    }
    for family in Family.all(of: plan.releases[..<count], in: plan.dimensions) {
      let counts = try FamilyCounts(family, space: space, population: population)
      for place in counts.counts.indices where counts.counts[place] > 0 {
        if let target = target(counts, place) { take(target) }
      }
    }
    for group in plan.sensitive { if let target = target(group) { take(target) } }
    return found
  }

  private func target(_ group: Plan.Sensitive) -> Target? {
    guard let key = plan.key(group.dimensions, group.codes), let block = space.block(of: key) else { return nil }
    let atoms = space.atoms(of: key, in: block)
    guard atoms.contains(where: { population.named[$0] }) else { return nil }
    let value = atoms.reduce(0) { $0 + population.counts[$1] }
    return Target(
      dimensions: group.dimensions.sorted(), key: key, value: value, low: group.low, high: group.high, rules: [.named])
  }

  private func target(_ counts: FamilyCounts, _ place: Int) -> Target? {
    let value = counts.counts[place]
    let threshold = plan.promise.threshold
    var low = Int.max
    var high = 0
    var rules: Set<HidingRule> = []
    if value < threshold {
      (low, high) = (0, threshold)
      rules.insert(.primary)
    } else {
      let choices = counts.choices(at: place)
      if hasLargeShare(counts, place, choices) {
        (low, high) = (value - 2, value)
        rules.insert(.sensitive)
      }
      if plan.promise.loneChild, isLoneChild(counts, place, choices) {
        (low, high) = (min(low, value - 1), value)
        rules.insert(.loneChild)
      }
    }
    guard !rules.isEmpty else { return nil }
    let key = key(counts.family, counts.choices(at: place))
    return Target(dimensions: counts.family.dimensions, key: key, value: value, low: low, high: high, rules: rules)
  }

  private func key(_ family: Family, _ choices: [Int]) -> CellKey {
    let parts = family.dimensions.indices.map {
      CellKey.Part(dimension: family.dimensions[$0], leaves: family.choices[$0][choices[$0]].leaves)
    }
    return CellKey(parts, in: plan.dimensions)
  }

  /// 90 % or more of the registrations of the group have the value that the choice stands for.
  private func hasLargeShare(_ counts: FamilyCounts, _ place: Int, _ choices: [Int]) -> Bool {
    plan.promise.shareAttributes.contains { name in
      guard let position = counts.family.dimensions.firstIndex(where: { plan.dimensions[$0].name == name }) else {
        return false
      }
      let dimension = plan.dimensions[counts.family.dimensions[position]]
      let choice = counts.family.choices[position][choices[position]].leaves
      guard choice != dimension.all else { return false }
      var whole = key(counts.family, choices).parts.filter { $0.dimension != counts.family.dimensions[position] }
      whole.append(.init(dimension: counts.family.dimensions[position], leaves: dimension.all))
      let group = CellKey(whole, in: plan.dimensions)
      guard let block = space.block(containing: counts.family.dimensions) else { return false }
      let total = space.atoms(of: group, in: block).reduce(0) { $0 + population.counts[$1] }
      return 10 * counts.counts[place] >= 9 * total
    }
  }

  /// A node around the choice counts the same, so that everybody in it is in the child.
  private func isLoneChild(_ counts: FamilyCounts, _ place: Int, _ choices: [Int]) -> Bool {
    counts.family.dimensions.indices.contains { position in
      guard !counts.family.hasSteps[position] else { return false }
      let all = counts.family.choices[position]
      let own = all[choices[position]].leaves
      return all.indices.contains { other in
        let there = place + (other - choices[position]) * counts.strides[position]
        return all[other].isNode && counts.counts[there] == counts.counts[place]
          && own.isProperSubset(of: all[other].leaves)
      }
    }
  }
}
