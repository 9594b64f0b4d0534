/// Whether an evaluation moment is due.
public enum EvaluationStatus: Sendable, Hashable {
  /// The product is evaluated at closing only.
  case notNeeded
  case notYet
  /// With the next session, or within a week.
  case soon
  case due
  /// More than one session, or more than a week, past its moment.
  case late
}
