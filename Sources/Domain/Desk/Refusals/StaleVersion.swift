/// Somebody else changed the record in the meantime; nothing was written.
public struct StaleVersion: Error, Hashable, Sendable {
  /// The version that is stored now.
  public let current: Int64

  public init(current: Int64) {
    self.current = current
  }
}

/// There is no such record for this actor: it doesn't exist, or no rule opens it. Nobody can tell which.
public struct NotFound: Error, Hashable, Sendable {
  public init() {}
}
