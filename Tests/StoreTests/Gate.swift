import Dispatch

/// Lets a test and a transaction, which may not await, wait for each other.
struct Gate: Sendable {
  private let arrivals = AsyncStream<Void>.makeStream()
  private let permission = DispatchSemaphore(value: 0)

  /// Inside the transaction: says that it is here, and waits to be let through.
  func stop() {
    arrivals.continuation.yield()
    permission.wait()
  }

  /// In the test: returns when a transaction is at the gate.
  func arrival() async {
    for await _ in arrivals.stream { return }
  }

  func open() {
    permission.signal()
  }
}
