/// What happened to somebody who waits: the stock at a day is all that came less all that went.
public enum Flow: String, Sendable, Hashable {
  /// Began to wait, or a trajectory began.
  case came
  /// Was helped, or a trajectory was closed.
  case helped
  /// Went without having been helped.
  case left
}
