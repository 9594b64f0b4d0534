import Database

/// Statements on one connection of the pool.
struct PostgresRunner: StatementRunner {
  let link: LibpqConnection

  /// How many rows of a long answer are held at a time.
  static let batch = 256

  var dialect: Dialect { .postgres }

  func rows(_ sql: SQL) throws(StoreFault) -> [Row] {
    try link.run(sql).rows()
  }

  func execute(_ sql: SQL) throws(StoreFault) -> Int {
    try link.run(sql).changes
  }

  /// By a cursor, so that the body may run other statements on the same connection.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let cursor = link.nextCursor()
    let declaration = "DECLARE \(cursor) NO SCROLL CURSOR FOR " + sql.text(for: .postgres)
    _ = try link.runOnce(declaration, Parameters(sql.binds))
    do {
      while try fetch(from: cursor, body) {}
    } catch {
      // Else the end of the transaction closes it.
      if link.isUsable { try link.command("CLOSE \(cursor)") }
      throw error
    }
    try link.command("CLOSE \(cursor)")
  }

  func run(script: String) throws(StoreFault) {
    try link.command(script)
  }

  private func fetch(from cursor: String, _ body: (Row) throws -> Void) throws -> Bool {
    let rows = try link.runOnce("FETCH FORWARD \(Self.batch) FROM \(cursor)", Parameters([])).rows()
    for row in rows { try body(row) }
    return rows.count == Self.batch
  }
}
