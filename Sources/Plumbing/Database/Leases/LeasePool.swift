import Synchronization

/// A fixed number of things, lent to one task at a time, in the order of asking.
///
/// A task that is cancelled while it waits leaves the queue at once; one that already has a lease keeps it.
public final class LeasePool<Resource: Sendable>: Sendable {
  private struct Waiter {
    let ticket: UInt64
    let continuation: CheckedContinuation<Resource, any Error>
  }

  private struct State {
    var idle: [Resource]
    var waiters: [Waiter] = []
    var lastTicket: UInt64 = 0
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let size: Int
  private let state: Mutex<State>

  public init(_ resources: [Resource]) {
    precondition(!resources.isEmpty, "an empty pool would let everybody wait for ever")
    size = resources.count
    // The one lent first stands last: what is warm is lent again.
    state = Mutex(State(idle: resources.reversed()))
  }

  /// Runs the body with a lease; waits for one when all are lent.
  ///
  /// - Throws: `CancellationError` when the task is cancelled before it has a lease, `StoreFault.closed`, and what the
  ///   body throws.
  public func withLease<T: Sendable>(_ body: (Resource) async throws -> T) async throws -> T {
    try Task.checkCancellation()
    let resource = try await lease()
    defer { giveBack(resource) }
    return try await body(resource)
  }

  /// Refuses new leases, sends the waiting away, and returns when every lease has come back.
  ///
  /// - Returns: whether this call closed the pool; false when another had.
  @discardableResult public func close() async -> Bool {
    let (waiters, isFirst) = state.withLock { state in
      defer {
        state.isClosed = true
        state.waiters = []
      }
      return (state.waiters, !state.isClosed)
    }
    for waiter in waiters { waiter.continuation.resume(throwing: StoreFault.closed) }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.idle.count == size { return true }
        state.closers.append(continuation)
        return false
      }
      if isDone { continuation.resume() }
    }
    return isFirst
  }

  private func lease() async throws -> Resource {
    let (ticket, resource) = try state.withLock { state in
      if state.isClosed { throw StoreFault.closed }
      state.lastTicket += 1
      return (state.lastTicket, state.idle.popLast())
    }
    if let resource { return resource }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wait(as: ticket, $0) }
    } onCancel: {
      leaveQueue(ticket)
    }
  }

  /// Something may have come back, or the task may have been cancelled, since the first look.
  private func wait(as ticket: UInt64, _ continuation: CheckedContinuation<Resource, any Error>) {
    let outcome: Result<Resource, any Error>? = state.withLock { state in
      if state.isClosed { return .failure(StoreFault.closed) }
      // The flag is set before the handler runs: whoever takes the lock first, the other sees it.
      if Task.isCancelled { return .failure(CancellationError()) }
      if let resource = state.idle.popLast() { return .success(resource) }
      state.waiters.append(Waiter(ticket: ticket, continuation: continuation))
      return nil
    }
    if let outcome { continuation.resume(with: outcome) }
  }

  private func leaveQueue(_ ticket: UInt64) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.ticket == ticket }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(throwing: CancellationError())
  }

  private func giveBack(_ resource: Resource) {
    let (waiter, closers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
      if !state.waiters.isEmpty { return (state.waiters.removeFirst(), []) }
      state.idle.append(resource)
      guard state.isClosed, state.idle.count == size else { return (nil, []) }
      defer { state.closers = [] }
      return (nil, state.closers)
    }
    waiter?.continuation.resume(returning: resource)
    for closer in closers { closer.resume() }
  }
}
