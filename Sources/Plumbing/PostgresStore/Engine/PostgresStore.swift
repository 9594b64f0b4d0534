public import Database

/// The engine beyond one machine: a PostgreSQL server, reached over a few connections with a thread each.
///
/// A read is `REPEATABLE READ READ ONLY`, a write `SERIALIZABLE`.
public final class PostgresStore: Store {
  private let connections: LeasePool<PostgresConnection>
  private let all: [PostgresConnection]

  public var dialect: Dialect { .postgres }

  /// Connects when it is first used.
  ///
  /// - Parameter connection: a connection string of libpq, as a URL or as keywords.
  public init(connection: String, options: PostgresOptions = PostgresOptions()) {
    all = (0..<options.connections).map { _ in PostgresConnection(connection: connection, options: options) }
    connections = LeasePool(all)
  }

  public func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await run(.read, body)
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await run(.write, body)
  }

  public func close() async {
    await connections.close()
    for connection in all { await connection.disconnect() }
  }

  private func run<T: Sendable>(
    _ kind: TransactionKind, _ body: @Sendable @escaping (any Transaction) throws -> T
  ) async throws -> T {
    try await connections.withLease { connection in
      let cancellation = CancelSwitch()
      return try await withTaskCancellationHandler {
        do {
          return try await connection.run(kind, cancellation, body)
        } catch StoreFault.cancelled {
          throw CancellationError()
        }
      } onCancel: {
        cancellation.fire()
      }
    }
  }
}
