/// How far a questionnaire has come.
public enum ScreeningState: String, Sendable, Hashable, CaseIterable {
  /// Answers are still coming in.
  case open
  case done
  /// Not administered, with a reason.
  case skipped
}
