public import Desk
import Synchronization

/// What a page or an act costs the register: how often the store was asked, and what was opened.
public final class Footprint: Sendable {
  /// Counts between two moments.
  public struct Count: Sendable, Hashable {
    public var reads = 0
    public var writes = 0
    public var statements = 0
    /// Every sealed value that was opened, as often as it was opened.
    public var opened: [Opened] = []

    /// Of how many record groups something was opened.
    public var groups: Int { Set(opened.map(\.group)).count }
    public var values: Int { opened.count }
  }

  /// A sealed value, without what it says.
  public struct Opened: Sendable, Hashable {
    public let group: GroupID
    /// Table and column, and for a text its field, such as `note.session.report`.
    public let column: String
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

  func opened(_ group: GroupID, _ column: String) {
    count.withLock { $0.opened.append(Opened(group: group, column: column)) }
  }

  func add(reads: Int = 0, writes: Int = 0, statements: Int = 0) {
    count.withLock { count in
      count.reads += reads
      count.writes += writes
      count.statements += statements
    }
  }
}
