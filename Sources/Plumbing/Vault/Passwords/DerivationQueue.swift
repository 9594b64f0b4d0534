import Foundation
import Synchronization

/// Runs heavy derivations on threads of its own: a few at once, the rest waits in line, too long a line is refused.
///
/// The threads of Swift concurrency stay free, and memory stays within `width` derivations however many people log in.
final class DerivationQueue: Sendable {
  private let operations: OperationQueue
  private let longestLine: Int
  private let inLine = Mutex(0)

  init(width: Int = 2, longestLine: Int = 200) {
    operations = OperationQueue()
    operations.maxConcurrentOperationCount = width
    operations.qualityOfService = .userInitiated
    self.longestLine = longestLine
  }

  /// Runs the work when it is its turn; a task cancelled while waiting never begins it.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(VaultFault) -> Value
  ) async throws(VaultFault) -> Value {
    guard enter() else { throw .derivationsOverloaded }
    let cancellation = Cancellation()
    let outcome: Result<Value, VaultFault> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        operations.addOperation {
          let outcome: Result<Value, VaultFault>
          do throws(VaultFault) {
            guard !cancellation.isRequested else { throw .cancelled }
            outcome = .success(try work())
          } catch {
            outcome = .failure(error)
          }
          self.leave()
          continuation.resume(returning: outcome)
        }
      }
    } onCancel: {
      cancellation.request()
    }
    return try outcome.get()
  }

  private func enter() -> Bool {
    inLine.withLock { count in
      guard count < longestLine else { return false }
      count += 1
      return true
    }
  }

  private func leave() {
    inLine.withLock { $0 -= 1 }
  }
}

/// Whether the waiting task was cancelled, readable from the derivation's own thread.
private final class Cancellation: Sendable {
  private let requested = Atomic(false)

  var isRequested: Bool { requested.load(ordering: .relaxed) }

  func request() {
    requested.store(true, ordering: .relaxed)
  }
}
