import Database

/// One place of the pool: a connection that is opened when needed and replaced when it was lost.
actor PostgresConnection {
  private let executor = QueueExecutor(label: "luwte.postgres")
  private let connection: String
  private let options: PostgresOptions
  private var link: LibpqConnection?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(connection: String, options: PostgresOptions) {
    self.connection = connection
    self.options = options
  }

  /// A read whose connection is lost is run once more; a write only when it had not begun.
  func run<T: Sendable>(
    _ kind: TransactionKind, _ cancellation: CancelSwitch, _ body: @Sendable (any Transaction) throws -> T
  ) throws -> T {
    try Task.checkCancellation()
    do {
      return try attempt(kind, cancellation, body)
    } catch StoreFault.lostConnection where kind == .read {
      return try attempt(kind, cancellation, body)
    }
  }

  func disconnect() {
    link = nil
  }

  private func attempt<T>(
    _ kind: TransactionKind, _ cancellation: CancelSwitch, _ body: @Sendable (any Transaction) throws -> T
  ) throws -> T {
    let link = try begin(kind)
    let result: T
    do {
      cancellation.arm(link.cancelHandle)
      defer { cancellation.disarm() }
      // Cancelled before it was armed: nobody would stop the statement.
      try Task.checkCancellation()
      result = try OpenTransaction(PostgresRunner(link: link)).finish(body)
    } catch {
      rollBack(link)
      throw error
    }
    try end(link, kind)
    return result
  }

  private func begin(_ kind: TransactionKind) throws(StoreFault) -> LibpqConnection {
    if let link {
      do throws(StoreFault) {
        try link.command(kind.opening)
        return link
      } catch {
        // Nothing was begun, so whatever is wrong with this connection, another may be right.
        self.link = nil
      }
    }
    let fresh = try LibpqConnection(connection: connection, options: options)
    try fresh.command(kind.opening)
    link = fresh
    return fresh
  }

  private func end(_ link: LibpqConnection, _ kind: TransactionKind) throws(StoreFault) {
    do {
      try link.commit()
    } catch {
      rollBack(link)
      // A read has its whole answer by now.
      if kind == .read, error == .unknownCommit { return }
      throw error
    }
  }

  private func rollBack(_ link: LibpqConnection) {
    do throws(StoreFault) {
      try link.command("ROLLBACK")
    } catch {
      // The server rolls back what has no connection any more.
      self.link = nil
    }
  }
}
