/// How an embedded store is opened.
public struct SQLiteOptions: Sendable {
  /// What a commit promises.
  public enum Durability: Sendable {
    /// A commit that was acknowledged survives a loss of power (`synchronous=FULL`).
    case full
    /// A commit survives the end of the process, not of the machine: for tests and throw-away copies.
    case processOnly
  }

  /// How many transactions may read at the same time.
  public var readers: Int
  /// How long to wait for another process that writes.
  public var busyTimeout: Duration
  public var durability: Durability

  public init(readers: Int = 4, busyTimeout: Duration = .seconds(5), durability: Durability = .full) {
    precondition(readers >= 1, "a store needs a reader")
    self.readers = readers
    self.busyTimeout = busyTimeout
    self.durability = durability
  }
}
