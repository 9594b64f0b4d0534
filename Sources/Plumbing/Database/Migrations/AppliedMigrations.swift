/// The table that remembers what was applied, with the checksum of the text that ran.
struct AppliedMigrations {
  let tx: any Transaction

  /// Lets one process at a time go on, until the end of the transaction. SQLite needs nothing: it has one writer.
  func lockAndCreate() throws(StoreFault) {
    if tx.dialect == .postgres {
      // Behind the lock everything is seen that another process did, not what was there before the wait.
      try tx.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
      // To rebuild a large table takes its time, and so does waiting for another process that does.
      try tx.execute("SET LOCAL statement_timeout = 0")
      try tx.execute("SET LOCAL lock_timeout = '60s'")
      try tx.execute("SELECT pg_advisory_xact_lock(hashtext('schema_migration ' || current_schema()))")
    }
    try tx.run(MigrationScript(text: Self.table(for: tx.dialect)))
  }

  /// Checksums by number; none when the table isn't there yet.
  func all() throws(StoreFault) -> [Int: String] {
    guard try exists() else { return [:] }
    var result: [Int: String] = [:]
    for row in try tx.rows("SELECT number, checksum FROM schema_migration") {
      result[try row.get("number")] = try row.get("checksum", as: String.self)
    }
    return result
  }

  func add(_ migration: Migration) throws(StoreFault) {
    let checksum = migration.checksum(for: tx.dialect)
    try tx.execute(
      """
      INSERT INTO schema_migration (number, name, checksum)
      VALUES (\(migration.number), \(migration.name), \(checksum))
      """)
  }

  private func exists() throws(StoreFault) -> Bool {
    switch tx.dialect {
    case .sqlite:
      try tx.first("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'") != nil
    case .postgres:
      try tx.first(
        """
        SELECT 1 AS found FROM pg_catalog.pg_tables
        WHERE schemaname = current_schema() AND tablename = 'schema_migration'
        """) != nil
    }
  }

  private static func table(for dialect: Dialect) -> String {
    switch dialect {
    case .sqlite:
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        number INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        checksum TEXT NOT NULL
      ) STRICT
      """
    case .postgres:
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        number BIGINT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        checksum TEXT NOT NULL
      )
      """
    }
  }
}
