/// What a score says about the border of its cut-off set: the coarse fact that is counted.
public enum ScreeningOutcome: String, Sendable, Hashable, CaseIterable {
  case over
  case under
  /// Missing answers make the difference.
  case open
  /// The instrument has no cut-off, or none that a decision may rest on.
  case none
  /// A list without validated scoring, which was read and not scored.
  case read
}
