import Desk

extension Instrument {
  /// Scores the answers on a form, in the order of its items.
  ///
  /// With a gate its answer may come first. A missing answer gives bounds; only a rule of the instrument fills it in.
  /// - Parameter cutoff: the set to classify by; every set without it.
  public func score(_ answers: [Answer], cutoff: String? = nil) throws(InstrumentRefusal) -> Score {
    let form = try CheckedForm(answers, self)
    var sets = cutoffs
    if let cutoff {
      guard let chosen = self.cutoff(cutoff) else { throw .unknownCutoff(known: cutoffs.map(\.id)) }
      sets = [chosen]
    }
    let total = total.map { score($0, form) }
    let subscales = subscales.map { score($0, form) }
    let scales = (total.map { [$0] } ?? []) + subscales
    let holding = remarks.filter { $0.when.holds(form.lowest) && !$0.unless.holds(form.highest) }
    return Score(
      instrument: id, version: version, total: total, subscales: subscales,
      classes: sets.map { classify($0, scales, form) },
      flags: flags(answers) + holding.map { ScoreFlag(kind: .remark, item: nil, id: $0.id, text: $0.text) },
      missing: form.missing)
  }

  private func score(_ scale: Scale, _ form: CheckedForm) -> ScaleScore {
    let lowest = scale.items.reduce(0) { $0 + form.lowest[$1 - 1] }
    let highest = scale.items.reduce(0) { $0 + form.highest[$1 - 1] }
    let low = scale.value(Fraction(lowest, unit))
    let bounds = lowest == highest ? low...low : low...scale.value(Fraction(highest, unit))
    let missing = form.missing.isEmpty ? [] : scale.items.filter { form.missing.contains($0) }
    guard !missing.isEmpty else { return ScaleScore(id: scale.id, value: low, bounds: bounds, isProrated: false) }
    let value = prorated(scale, form, missing)
    return ScaleScore(id: scale.id, value: value, bounds: bounds, isProrated: value != nil)
  }

  private func prorated(_ scale: Scale, _ form: CheckedForm, _ missing: [Int]) -> Fraction? {
    guard case .prorate(let limit, let never, let roundHalfUp) = scale.missing, missing.count <= limit,
      missing.count < scale.items.count, never.isDisjoint(with: missing)
    else { return nil }
    let answered = scale.items.reduce(0) { missing.contains($1) ? $0 : $0 + form.lowest[$1 - 1] }
    let whole = Fraction(answered * scale.items.count, unit * (scale.items.count - missing.count))
    let value = scale.value(whole)
    return roundHalfUp ? value.roundedHalfUp : value
  }

  private func classify(_ set: CutoffSet, _ scales: [ScaleScore], _ form: CheckedForm) -> Classification {
    let possible: [ScoreClass]
    switch set.basis {
    case .bands(let scale, let bands):
      guard let score = scales.first(where: { $0.id == scale }) else { preconditionFailure("no scale of a set") }
      let lowest = Self.band(score.value ?? score.bounds.lowerBound, bands)
      let highest = score.value == nil ? Self.band(score.bounds.upperBound, bands) : lowest
      possible = bands[lowest...highest].map(\.scoreClass)
    case .rules(let rules, let otherwise):
      let last = Self.rule(form.lowest, rules)
      let first = form.missing.isEmpty ? last : Self.rule(form.highest, rules)
      possible = rules[first..<min(last + 1, rules.count)].map(\.scoreClass) + (last == rules.count ? [otherwise] : [])
    }
    return Classification(set: set, possible: possible, mayDecide: validity.mayDecide && set.validity.mayDecide)
  }

  private static func band(_ score: Fraction, _ bands: [Band]) -> Int {
    bands.indices.last { bands[$0].contains(score) } ?? 0
  }

  private static func rule(_ scores: [Int], _ rules: [ClassRule]) -> Int {
    rules.indices.first { rules[$0].rule.holds(scores) } ?? rules.count
  }
}

extension Scale {
  /// The score from the sum of all its items, in points.
  func value(_ sum: Fraction) -> Fraction {
    switch method {
    case .sum: sum
    case .multipliedSum(let factor): sum * Fraction(factor)
    case .mean: sum * Fraction(1, items.count)
    case .polynomialOfMean(let powers): powers.reversed().reduce(0) { $0 * sum * Fraction(1, items.count) + $1 }
    }
  }
}
