import Synchronization

/// What happened, in the order in which it did.
final class Events: Sendable {
  private let happened = Mutex<[String]>([])

  func add(_ event: String) { happened.withLock { $0.append(event) } }

  var all: [String] { happened.withLock { $0 } }

  /// Waits until something has happened.
  func wait(for event: String, times: Int = 1) async throws {
    while all.count(where: { $0 == event }) < times { try await Task.sleep(for: .milliseconds(2)) }
  }
}
