import Desk

/// Where a save of a draft comes from: by this one that arrives after its form was sent is known.
public struct LateWords: Sendable, Hashable {
  /// The version of the draft that its page knows, 0 for none.
  public let seen: Int64
  /// What tells its page from every other page of the form; empty when it does not say.
  public let page: String
  /// A digest of what it wants to keep in each field.
  public let values: [String: String]

  public init(seen: Int64, page: String, values: [String: String]) {
    self.seen = seen
    self.page = page
    self.values = values
  }
}

/// Everything that a late save wants to keep was sent with its form: it stands where it belongs, and is no draft.
public struct SentAlready: Error, Sendable {}
