/// Works out what a larger k or c would cost and which coarser tables would show more, by protecting the plan again
/// under those conditions.
public struct Explainer: Sendable {
  public let protector: Protector

  public init(protector: Protector) { self.protector = protector }

  /// Twice k, one more insider, and, per dimension, only its sums instead of its leaves.
  public func explain(_ plan: Plan, _ decisions: [ReleaseDecision]) -> Explanation {
    var alternatives: [Explanation.Alternative] = []
    var stricter = plan
    stricter.promise.threshold *= 2
    alternatives.append(alternative(stricter, nil))
    stricter = plan
    stricter.promise.coalition += 1
    if stricter.promise.coalition <= min(CertificateFormat.largestCoalition, plan.promise.threshold - 1) {
      alternatives.append(alternative(stricter, nil))
    }
    for dimension in plan.dimensions.indices {
      guard let coarser = coarser(plan, dimension) else { continue }
      alternatives.append(alternative(coarser, plan.dimensions[dimension].name))
    }
    return Explanation(releases: decisions, alternatives: alternatives)
  }

  private func alternative(_ plan: Plan, _ name: String?) -> Explanation.Alternative {
    var share: Explanation.Share?
    do throws(ProtectionRefusal) {
      share = Explanation.Share(try protector.protect(plan).decisions)
    } catch {
      share = nil
    }
    return .init(
      threshold: plan.promise.threshold, coalition: plan.promise.coalition, withoutLeavesOf: name, share: share)
  }

  /// The plan without the leaf codes of one dimension, where sums remain in every table that names it.
  private func coarser(_ plan: Plan, _ dimension: Int) -> Plan? {
    var changed = false
    var result = plan
    var releases: [Plan.Release] = []
    for release in plan.releases {
      var tables: [Plan.Table] = []
      for table in release.tables {
        guard let position = table.dimensions.firstIndex(of: dimension) else {
          tables.append(table)
          continue
        }
        var codes = table.codes
        codes[position] = codes[position].filter { (plan.dimensions[dimension].leafSet($0)?.count ?? 0) > 1 }
        guard codes[position].count > 1 else { return nil }
        changed = changed || codes != table.codes
        tables.append(.init(dimensions: table.dimensions, codes: codes))
      }
      releases.append(.init(name: release.name, tables: tables))
    }
    result.releases = releases
    return changed ? result : nil
  }
}
