public import Desk

/// The scores of one instrument over time, with the border of its cut-offs and what became of the complaints.
public struct ScoreCourse: Sendable, Hashable {
  /// One measurement.
  public struct Point: Sendable, Hashable {
    public let on: LocalDate
    public let part: KeptScore.Part
    /// What the chosen cut-off set makes of it.
    public let verdict: KeptScore.Verdict?
    /// The change since the first measurement; `nil` for the first, without a rule, and when a score is open.
    public let change: ChangeReading?
  }

  /// A stretch of scores that asks for a decision.
  public struct Band: Sendable, Hashable {
    public let from: Fraction
    public let to: Fraction
  }

  /// The scores from which the first one has changed by more than chance; `nil` where the scale ends before.
  public struct Reliable: Sendable, Hashable {
    public let lower: Fraction?
    public let upper: Fraction?
  }

  public let instrument: Instrument
  public let points: [Point]
  /// The lowest and the highest score that there is.
  public let range: ClosedRange<Fraction>
  /// The stretches in which the newest chosen set sees a reason to decide; none without bands on this scale.
  public let bands: [Band]
  /// The set that the bands are of.
  public let bandSet: CutoffSet?
  /// The published threshold that is used.
  public let threshold: ChangeThreshold?
  public let reliable: Reliable

  /// - Parameter scores: of one version of the instrument, in the order of their days.
  /// - Returns: `nil` when nothing can be drawn: no scale, or no score.
  public init?(_ instrument: Instrument, _ scores: [(on: LocalDate, score: KeptScore)]) {
    guard let scale = instrument.change.flatMap({ instrument.scale($0.scale) }) ?? instrument.total else { return nil }
    let parts = scores.compactMap { one in one.score.part(scale.id).map { (on: one.on, part: $0, score: one.score) } }
    guard !parts.isEmpty else { return nil }
    let first = parts.first?.part.value
    self.instrument = instrument
    points = parts.enumerated().map { index, one in
      Point(
        on: one.on, part: one.part, verdict: one.score.verdict,
        change: index == 0 ? nil : Self.change(instrument, from: first, to: one.part.value))
    }
    let range = scale.range(of: instrument)
    self.range = range
    let set = parts.last.flatMap { $0.score.chosen }.flatMap { instrument.cutoff($0) }
    let bands = set.map { Self.bands($0, scale, range) } ?? []
    self.bands = bands
    bandSet = bands.isEmpty ? nil : set
    threshold = instrument.change?.thresholds.first
    if let first, let points = threshold?.points {
      let below = first - points
      let above = first + points
      reliable = Reliable(
        lower: below >= range.lowerBound ? below : nil, upper: above <= range.upperBound ? above : nil)
    } else {
      reliable = Reliable(lower: nil, upper: nil)
    }
  }

  private static func change(_ instrument: Instrument, from before: Fraction?, to after: Fraction?) -> ChangeReading? {
    guard let before, let after else { return nil }
    do throws(InstrumentRefusal) {
      return try instrument.change(from: before, to: after)
    } catch {
      return nil
    }
  }

  private static func bands(_ set: CutoffSet, _ scale: Scale, _ range: ClosedRange<Fraction>) -> [Band] {
    guard case .bands(scale.id, let bands) = set.basis else { return [] }
    return bands.indices.compactMap { index in
      guard bands[index].scoreClass.isPositive else { return nil }
      let from = bands[index].from ?? range.lowerBound
      let to = index + 1 < bands.count ? bands[index + 1].from ?? range.upperBound : range.upperBound
      return from < to ? Band(from: from, to: to) : nil
    }
  }
}

extension Scale {
  /// The lowest and the highest score that any form can have.
  public func range(of instrument: Instrument) -> ClosedRange<Fraction> {
    let ranges = items.map { instrument.items[$0 - 1].scoreRange }
    let low = value(Fraction(ranges.reduce(0) { $0 + $1.lowerBound }, instrument.unit))
    let high = value(Fraction(ranges.reduce(0) { $0 + $1.upperBound }, instrument.unit))
    return min(low, high)...max(low, high)
  }
}
