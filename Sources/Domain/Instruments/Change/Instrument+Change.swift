extension Instrument {
  /// Reads the change from one score to a later one.
  ///
  /// - Parameter threshold: the published threshold to use; the first one of the instrument without it.
  public func change(
    from before: Fraction, to after: Fraction, threshold: String? = nil
  ) throws(InstrumentRefusal) -> ChangeReading {
    guard let rule = change else { throw .noChangeRule }
    let chosen = try chosen(threshold, rule)
    let gain = rule.higherIsBetter ? after - before : before - after
    let crossed = chosen.map { rule.crosses($0.recovery, before, after) } ?? false
    let critical = rule.spread.map(JacobsonTruax.criticalDifference)
    let formula = critical.map { limit in
      ChangeRule.scoreClass(isBetter: gain.double > limit, isWorse: -gain.double > limit, crossed: crossed)
    }
    let published = chosen.map { limit in
      ChangeRule.scoreClass(
        isBetter: gain >= limit.points, isWorse: Fraction(-1) * gain >= limit.points, crossed: crossed)
    }
    guard let scoreClass = published ?? formula else { throw .noChangeRule }
    return ChangeReading(
      difference: after - before, threshold: chosen, scoreClass: scoreClass, formulaClass: formula,
      criticalDifference: critical, mayDecide: validity.mayDecide && chosen?.validity.mayDecide ?? true)
  }

  private func chosen(_ id: String?, _ rule: ChangeRule) throws(InstrumentRefusal) -> ChangeThreshold? {
    guard let id else { return rule.thresholds.first }
    guard let threshold = rule.thresholds.first(where: { $0.id == id }) else {
      throw .unknownThreshold(known: rule.thresholds.map(\.id))
    }
    return threshold
  }
}

extension ChangeRule {
  /// From a case to no case: the border itself belongs to the healthy side when higher is better, else to the cases.
  func crosses(_ border: Fraction?, _ before: Fraction, _ after: Fraction) -> Bool {
    guard let border else { return false }
    return higherIsBetter ? before < border && after >= border : before >= border && after < border
  }

  static func scoreClass(isBetter: Bool, isWorse: Bool, crossed: Bool) -> ChangeClass {
    if isWorse { return .deteriorated }
    guard isBetter else { return .unchanged }
    return crossed ? .recovered : .improved
  }
}
