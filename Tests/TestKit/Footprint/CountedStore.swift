import Database

/// A store that counts its transactions and their statements, and is otherwise the one inside it.
struct CountedStore: Store {
  let store: any Store
  let footprint: Footprint

  init(_ store: any Store, _ footprint: Footprint) {
    self.store = store
    self.footprint = footprint
  }

  var dialect: Dialect { store.dialect }

  func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    footprint.add(reads: 1)
    return try await store.read { [footprint] in try body(CountedTransaction($0, footprint)) }
  }

  @discardableResult
  func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    footprint.add(writes: 1)
    return try await store.write { [footprint] in try body(CountedTransaction($0, footprint)) }
  }

  func close() async throws(StoreFault) { try await store.close() }
}

/// A transaction that counts its statements.
struct CountedTransaction: Transaction {
  let transaction: any Transaction
  let footprint: Footprint

  init(_ transaction: any Transaction, _ footprint: Footprint) {
    self.transaction = transaction
    self.footprint = footprint
  }

  var dialect: Dialect { transaction.dialect }

  func rows(_ sql: SQL) throws(StoreFault) -> [Row] {
    // A process reads its products once and keeps them, beside those of other tests that run at the same time: whether they
    // are read just now says nothing about the page.
    if !sql.description.hasPrefix("SELECT definition FROM product_version") { footprint.add(statements: 1) }
    return try transaction.rows(sql)
  }

  @discardableResult func execute(_ sql: SQL) throws(StoreFault) -> Int {
    footprint.add(statements: 1)
    return try transaction.execute(sql)
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    footprint.add(statements: 1)
    try transaction.forEach(sql, body)
  }

  func run(_ script: MigrationScript) throws(StoreFault) { try transaction.run(script) }
}
