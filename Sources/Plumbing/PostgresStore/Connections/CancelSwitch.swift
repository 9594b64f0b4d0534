import CLibpq
import Dispatch
import Synchronization

/// Stops the statement that runs in one transaction, from another thread, and never a later one.
///
/// It is off again before COMMIT: a commit that waits for a standby must not be cut short.
final class CancelSwitch: Sendable {
  private let handle = Mutex<CancelHandle?>(nil)

  func arm(_ handle: CancelHandle) {
    self.handle.withLock { $0 = handle }
  }

  /// Waits for a cancellation that is on its way.
  func disarm() {
    handle.withLock { $0 = nil }
  }

  /// Returns at once: to reach the server takes a connection of its own.
  func fire() {
    DispatchQueue.global().async {
      self.handle.withLock { $0?.cancel() }
    }
  }
}

/// What libpq needs to cancel a statement of one connection.
///
/// Unchecked: the pointer is written once, and libpq allows PQcancel from any thread.
final class CancelHandle: @unchecked Sendable {
  private let pointer: OpaquePointer?

  init(connection: OpaquePointer) {
    pointer = PQgetCancel(connection)
  }

  deinit {
    PQfreeCancel(pointer)
  }

  func cancel() {
    var reason = [CChar](repeating: 0, count: 256)
    // A server that can't be reached now has lost the statement too; the transaction will notice.
    _ = PQcancel(pointer, &reason, Int32(reason.count))
  }
}
