public import Desk
import Synchronization

/// What a page or an act costs the register: how often the store was asked, and what was opened.
public final class Footprint: Sendable {
  /// Counts between two moments.
  public struct Count: Sendable, Hashable {
    public var reads = 0
    public var writes = 0
    public var statements = 0
    /// The group of every sealed value that was opened, as often as one was.
    public var opened: [GroupID] = []

    /// Of how many record groups something was opened.
    public var groups: Int { Set(opened).count }
    public var values: Int { opened.count }
  }

  private let count = Mutex(Count())

  public init() {}

  /// What was counted since this was asked for the last time.
  public func take() -> Count {
    count.withLock { count in
      defer { count = Count() }
      return count
    }
  }

  func opened(_ group: GroupID) {
    count.withLock { $0.opened.append(group) }
  }

  func add(reads: Int = 0, writes: Int = 0, statements: Int = 0) {
    count.withLock { count in
      count.reads += reads
      count.writes += writes
      count.statements += statements
    }
  }
}
