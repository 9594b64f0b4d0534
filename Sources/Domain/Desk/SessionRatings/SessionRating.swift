/// When a client's rating of a session is a reason to talk about it. It is about the session, never about the client, and
/// asks for no decision: a task for the worker, no signal.
public enum SessionRating {
  /// Within so many days the worker talks about it; a norm of our own.
  public static let discussWithin = 7

  /// From how many parts of a hundred of the scale a fall since the time before counts: two points of ten, or eight of
  /// forty. A norm of our own.
  public static let fall = 20
}

/// Why a session can't be rated.
public enum SessionRatingRefusal: Refusal {
  /// Only what was held can be rated.
  case notHeld
  /// The client answered already, or it was skipped.
  case ratedAlready

  public var field: String? { nil }

  public var text: Text {
    switch self {
    case .notHeld: Text(nl: "Dit gesprek is niet gehouden.", en: "This session was not held.")
    case .ratedAlready: Text(nl: "Dit gesprek is al beoordeeld.", en: "This session was rated already.")
    }
  }
}
