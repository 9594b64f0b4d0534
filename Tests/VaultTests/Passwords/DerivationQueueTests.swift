import Foundation
import Synchronization
import Testing

@testable import Vault

@Suite("The line for derivations") struct DerivationQueueTests {
  /// How many pieces of work are under way, and how many were at most.
  private final class Meter: Sendable {
    private let counts = Mutex((now: 0, peak: 0, done: 0))

    func enter() { counts.withLock { $0 = ($0.now + 1, max($0.peak, $0.now + 1), $0.done) } }
    func leave() { counts.withLock { $0 = ($0.now - 1, $0.peak, $0.done + 1) } }
    var peak: Int { counts.withLock(\.peak) }
    var done: Int { counts.withLock(\.done) }
  }

  @Test func `two hundred log-ins at once run at most two derivations`() async throws {
    let queue = DerivationQueue()
    let meter = Meter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await queue.run { () throws(VaultFault) in
            meter.enter()
            usleep(500)
            meter.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(meter.peak <= 2)
    #expect(meter.done == 200)
  }

  @Test func `work runs outside the threads of Swift concurrency`() async throws {
    let queue = DerivationQueue()
    // Both derivations wait for the other one: on shared threads of too small a number this would never end.
    let gate = DispatchSemaphore(value: 0)
    async let first: Void = queue.run { () throws(VaultFault) in gate.wait() }
    async let second: Void = queue.run { () throws(VaultFault) in _ = gate.signal() }
    _ = try await (first, second)
  }

  @Test func `too long a line is refused and the line stays usable`() async throws {
    let queue = DerivationQueue(width: 1, longestLine: 1)
    let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let held = Task {
      try await queue.run { () throws(VaultFault) in
        entered.signal()
        gate.wait()
      }
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        entered.wait()
        continuation.resume()
      }
    }
    await #expect(throws: VaultFault.derivationsOverloaded) { try await queue.run { () throws(VaultFault) in } }
    gate.signal()
    try await held.value
    #expect(try await queue.run { () throws(VaultFault) in 7 } == 7)
  }

  @Test func `a log-in that was given up while waiting does no work`() async throws {
    let queue = DerivationQueue(width: 1)
    let gate = DispatchSemaphore(value: 0)
    let meter = Meter()
    let held = Task { try await queue.run { () throws(VaultFault) in gate.wait() } }
    let waiting = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await queue.run { () throws(VaultFault) in meter.enter() }
    }
    gate.signal()
    try await held.value
    await #expect(throws: VaultFault.cancelled) { try await waiting.value }
    #expect(meter.peak == 0)
  }

  @Test func `a fault inside the work reaches the caller`() async {
    await #expect(throws: VaultFault.derivationFailed) {
      try await DerivationQueue().run { () throws(VaultFault) in throw .derivationFailed }
    }
  }
}
