/// A database: transactions in, answers out. The same on both engines.
///
/// The closure runs at once and to its end on a thread of its own: there is no `await` inside a transaction, by type.
/// A page asks everything it needs in one `read`; each call costs a hop.
public protocol Store: Sendable {
  var dialect: Dialect { get }

  /// One snapshot, read only: all statements of the closure see the same moment.
  ///
  /// When the connection is lost the closure is run once more on a new one, so it must only read.
  /// - Throws: what the closure throws; `StoreFault`; `CancellationError` when the task was cancelled.
  func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T

  /// One transaction: committed when the closure returns, rolled back when it throws.
  ///
  /// - Throws: what the closure throws; `StoreFault`, with `unknownCommit` when it is not known whether the work was
  ///   kept; `CancellationError` when the task was cancelled, and then nothing was kept.
  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T

  /// Waits for what is running and closes; later calls throw `StoreFault.closed`.
  ///
  /// - Throws: what stood in the way of tidying up. The store is closed all the same, and nothing acknowledged is lost;
  ///   a log beside the file may not be emptied, because another process is at work in it.
  func close() async throws(StoreFault)
}
