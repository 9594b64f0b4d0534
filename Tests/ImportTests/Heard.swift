import Synchronization

/// Remembers what was reported.
final class Heard: Sendable {
  private let reports = Mutex<[String]>([])

  func add(_ done: Int, _ of: Int) {
    reports.withLock { $0.append("\(done)/\(of)") }
  }

  var all: [String] { reports.withLock { $0 } }
}
