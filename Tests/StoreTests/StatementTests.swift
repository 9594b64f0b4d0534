import Database
import TestKit
import Testing

@Suite("Statements") struct StatementTests {
  @Test func `every interpolation is a bind and never text`() {
    let name = "x' OR '1'='1"
    let sql: SQL = "SELECT id FROM account WHERE login = \(name) AND desk_id = \(7)"
    #expect(sql.text(for: .postgres) == "SELECT id FROM account WHERE login = $1 AND desk_id = $2")
    #expect(sql.text(for: .sqlite) == "SELECT id FROM account WHERE login = ?1 AND desk_id = ?2")
    #expect(sql.binds == [SQLBind(.text(name)), SQLBind(.integer(7))])
  }

  @Test func `fragments and sums are numbered through`() {
    let condition: SQL = "a = \(1) AND b = \("x")"
    let sql: SQL = "SELECT \(0) AS zero FROM t WHERE \(fragment: condition)" + " LIMIT \(9)"
    #expect(sql.text(for: .postgres) == "SELECT $1 AS zero FROM t WHERE a = $2 AND b = $3 LIMIT $4")
    #expect(sql.binds.map(\.value) == [.integer(0), .integer(1), .text("x"), .integer(9)])
    let both = [condition, "c IS NULL"].joined(separator: " OR ")
    #expect(both.text(for: .postgres) == "a = $1 AND b = $2 OR c IS NULL")
    #expect([SQL]().joined(separator: ", ").isEmpty)
  }

  @Test func `a list is a list of binds, and an empty one finds nothing`() {
    let some: SQL = "id IN \(list: [4, 5])"
    #expect(some.text(for: .postgres) == "id IN ($1, $2)")
    let none: SQL = "id IN \(list: [Int64]())"
    #expect(none.text(for: .postgres) == "id IN (NULL)")
    #expect(some.isReusable)
    let long: SQL = "id IN \(list: Array(0..<100))"
    #expect(!long.isReusable)
  }

  @Test func `lists of nearly the same length share a statement`() {
    let three: SQL = "id IN \(list: [4, 5, 6])"
    let four: SQL = "id IN \(list: [4, 5, 6, 7])"
    #expect(three.text(for: .postgres) == four.text(for: .postgres))
    #expect(three.binds.map(\.value) == [.integer(4), .integer(5), .integer(6), .integer(6)])
    let page: SQL = "id IN \(list: Array(0..<25))"
    #expect(page.isReusable)
  }

  @Test func `an optional keeps the type of its column when it is empty`() {
    let sql: SQL = "\(Int64?.none) \(String?.none) \([UInt8]?.none)"
    #expect(sql.binds.map(\.type) == [.integer, .text, .bytes])
    #expect(sql.binds.allSatisfy { $0.value == .null })
  }

  @Test func `a printed statement or row shows no value`() {
    let sql: SQL = "SELECT \("canary") AS name"
    let row = Row(columns: ColumnNames(["name"]), values: [.text("canary")])
    var dumped = ""
    dump(sql, to: &dumped)
    dump(row, to: &dumped)
    #expect(!"\(sql) \(String(reflecting: sql)) \(row) \(String(reflecting: row)) \(dumped)".contains("canary"))
  }

  @Test func `identifiers are quoted part by part`() {
    #expect(SQL(identifier: "account.login").text(for: .sqlite) == "\"account\".\"login\"")
  }

  @Test(arguments: Engine.available) func `numbers out of order mean the same on both engines, each time`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        for total in [10, 20, 30] as [Int64] {
          let sql = SQL(numbered: "UPDATE counter SET total = $2 WHERE id = $1 AND total <> $2", 1 as Int64, total)
          #expect(try tx.execute(sql) == 1)
          let row = try #require(try tx.first("SELECT total FROM counter WHERE id = \(1)"))
          #expect(try row.get("total") == total)
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `a statement can be used again after it failed`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      for round in 0..<3 {
        await #expect(throws: StoreFault.notNull) {
          try await store.write { tx in try tx.execute("INSERT INTO diary (line) VALUES (\(String?.none))") }
        }
        try await store.write { tx in try tx.execute("INSERT INTO diary (line) VALUES (\(String?("\(round)")))") }
      }
      let count = try await store.read { tx in try tx.rows("SELECT id FROM diary").count }
      #expect(count == 3)
    }
  }

  @Test(arguments: Engine.available) func `more texts than are kept prepared are no limit`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      try await store.read { tx in
        for length in 1...300 {
          let zeros = Array(repeating: "0" as SQL, count: length).joined(separator: " + ")
          let row = try #require(try tx.first("SELECT \(length) + \(fragment: zeros) AS sum"))
          #expect(try row.get("sum", as: Int.self) == length)
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `long lists find what they name`(engine: Engine) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      try await store.write { tx in
        for number in 0..<50 { try tx.execute("INSERT INTO sample (number) VALUES (\(number))") }
        let even = Array(stride(from: 0, to: 2000, by: 2))
        #expect(try tx.rows("SELECT id FROM sample WHERE number IN \(list: even)").count == 25)
        #expect(try tx.rows("SELECT id FROM sample WHERE number IN \(list: [Int]())").isEmpty)
      }
    }
  }

  private static let more = Migration(
    number: 2, name: "more", sqlite: "ALTER TABLE diary ADD COLUMN more INTEGER",
    postgres: "ALTER TABLE diary ADD COLUMN more BIGINT")

  @Test(arguments: Engine.available) func `a kept statement survives a change of the schema`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      let all: SQL = "SELECT * FROM diary"
      _ = try await store.write { tx in try tx.rows(all) }
      _ = try await Migrator(migrations: SampleSchema.migrations + [Self.more]).migrate(store)
      // The first use after the change may fail on a server, the second may not.
      do { _ = try await store.write { tx in try tx.rows(all) } } catch is StoreFault {}
      try await store.write { tx in try tx.execute("INSERT INTO diary (line, more) VALUES ('a', 5)") }
      let row = try #require(try await store.write { tx in try tx.first(all) })
      #expect(try row.get("more", as: Int64.self) == 5)
    }
  }
}
