import CLibpq
import Database

/// An open connection of libpq; used by one thread at a time.
final class LibpqConnection {
  let cancelHandle: CancelHandle
  private let pointer: OpaquePointer
  private var statements = StatementCache()
  private var cursors = 0

  init(connection: String, options: PostgresOptions) throws(StoreFault) {
    // What stands before the connection string gives way to it, what stands after it doesn't.
    let parameters = [
      ("connect_timeout", "10"), ("fallback_application_name", "luwte"), ("dbname", connection),
      ("client_encoding", "UTF8"),
    ]
    guard let pointer = Self.connect(parameters) else { throw .lostConnection }
    self.pointer = pointer
    cancelHandle = CancelHandle(connection: pointer)
    guard PQstatus(pointer) == CONNECTION_OK else {
      options.connectFailed?(String(cString: PQerrorMessage(pointer)))
      throw .lostConnection
    }
    // Notices may hold values; libpq would write them to standard error.
    PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    try command(options.greeting)
  }

  deinit {
    PQfinish(pointer)
  }

  /// One or more statements without binds and without an answer.
  func command(_ text: String) throws(StoreFault) {
    _ = try StatementResult(PQexec(pointer, text), of: pointer)
  }

  /// - Throws: `unknownCommit` when the connection was lost on the way.
  func commit() throws(StoreFault) {
    let status: String
    do {
      status = try StatementResult(PQexec(pointer, "COMMIT"), of: pointer).status
    } catch {
      throw error == .lostConnection ? .unknownCommit : error
    }
    // The server answers so when a statement had failed.
    if status == "ROLLBACK" { throw .aborted }
  }

  /// Whether the transaction goes on: not after a statement failed in it.
  var isUsable: Bool { PQtransactionStatus(pointer) == PQTRANS_INTRANS }

  /// A name for a cursor that no other one has on this connection.
  func nextCursor() -> String {
    cursors += 1
    return "cursor_\(cursors)"
  }

  /// Runs a statement that is kept prepared when it will come again.
  func run(_ sql: SQL) throws(StoreFault) -> StatementResult {
    let text = sql.text(for: .postgres)
    let parameters = Parameters(sql.binds)
    guard sql.isReusable else { return try runOnce(text, parameters) }
    let prepared = try prepare(text, parameters.types)
    do {
      return try StatementResult(parameters.run(prepared: prepared.name, on: pointer), of: pointer, to: prepared)
    } catch {
      // The plan is of a schema that was changed since; the next transaction prepares anew.
      if error == .other(code: "0A000") || error == .other(code: "26000") { statements.forget(prepared) }
      throw error
    }
  }

  /// Runs a statement that is not kept.
  func runOnce(_ text: String, _ parameters: Parameters) throws(StoreFault) -> StatementResult {
    try StatementResult(parameters.run(text: text, on: pointer), of: pointer)
  }

  private func prepare(_ text: String, _ types: [Oid]) throws(StoreFault) -> PreparedStatement {
    let key = StatementCache.Key(text: text, types: types)
    if let prepared = statements.find(key) { return prepared }
    if let outdated = statements.makeRoom() { try command("DEALLOCATE \(outdated.name)") }
    let prepared = PreparedStatement(key: key, name: statements.nextName())
    _ = try StatementResult(PQprepare(pointer, prepared.name, text, Int32(types.count), types), of: pointer)
    statements.add(prepared)
    return prepared
  }

  private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
    var keywords: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    func next(_ index: Int) -> OpaquePointer? {
      guard index < parameters.count else {
        return PQconnectdbParams(keywords + [nil], values + [nil], 1)
      }
      return parameters[index].0.withCString { keyword in
        parameters[index].1.withCString { value in
          keywords.append(keyword)
          values.append(value)
          return next(index + 1)
        }
      }
    }
    return next(0)
  }
}
