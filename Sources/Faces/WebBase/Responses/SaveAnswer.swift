/// What the saving script hears back. The texts are the server's, so that the script knows no language.
public struct SaveAnswer: Encodable, Sendable, Hashable {
  /// How the saving went.
  public enum Outcome: String, Encodable, Sendable, Hashable {
    /// Stored; `version` is the one to send next.
    case saved
    /// Somebody else stored something since; `theirs` holds their values by field, and nothing was overwritten.
    case conflict
    /// A value was refused; `errors` says why, by field. The rest is stored.
    case refused
  }

  public let outcome: Outcome
  public let version: Int64
  /// What the save state says: "Bewaard 14:32:07".
  public let message: String
  public let theirs: [String: String]
  public let errors: [String: String]

  public init(
    _ outcome: Outcome, version: Int64, message: String, theirs: [String: String] = [:],
    errors: [String: String] = [:]
  ) {
    self.outcome = outcome
    self.version = version
    self.message = message
    self.theirs = theirs
    self.errors = errors
  }
}

/// The form token of the present session, for a page that was made in an earlier one.
public struct TokenAnswer: Encodable, Sendable, Hashable {
  public let csrf: String

  public init(_ token: CSRFToken) {
    csrf = token.text
  }
}
