import Database
import Foundation
import TestKit
import Testing

@Suite("Values") struct ValueTests {
  private static let texts = [
    "", " ", "'; DROP TABLE sample; --", "é", "e\u{301}", "\u{1F469}\u{200D}\u{1F692}", "\u{FEFF}bom", "a\r\nb",
    "\u{10FFFF}", "$1 ?1 :a @b", String(repeating: "ß", count: 100_000),
  ]

  @Test(arguments: Engine.available) func `texts come back as they went in`(engine: Engine) async throws {
    try await withSamples(on: engine) { store in
      for text in Self.texts {
        let back = try await roundTrip(text, in: "label", of: store)
        #expect(back.map { Array($0.utf8) } == Array(text.utf8))
      }
    }
  }

  @Test(arguments: Engine.available) func `numbers come back up to their borders`(engine: Engine) async throws {
    try await withSamples(on: engine) { store in
      for number in [Int64.min, .min + 1, -1, 0, 1, 1 << 32, .max] {
        let back = try await roundTrip(number, in: "number", of: store)
        #expect(back == number)
      }
    }
  }

  @Test(arguments: Engine.available) func `bytes come back, all 256 and none`(engine: Engine) async throws {
    let all = [UInt8](0...255)
    let long = [[UInt8]](repeating: all, count: 500).flatMap { $0 }
    try await withSamples(on: engine) { store in
      for bytes: [UInt8] in [[], [0], all, long] {
        let back = try await roundTrip(bytes, in: "content", of: store)
        #expect(back == bytes)
      }
      let data = try await roundTrip(Data(all), in: "content", of: store)
      #expect(data == Data(all))
    }
  }

  @Test(arguments: Engine.available) func `nothing is NULL and not empty`(engine: Engine) async throws {
    try await withSamples(on: engine) { store in
      let label = try await roundTrip(String?.none, in: "label", of: store)
      let number = try await roundTrip(Int64?.none, in: "number", of: store)
      let content = try await roundTrip([UInt8]?.none, in: "content", of: store)
      let untyped = try await roundTrip(SQLValue.null, in: "content", of: store)
      #expect(label == .some(nil))
      #expect(number == .some(nil))
      #expect(content == .some(nil))
      #expect(untyped == .null)
    }
  }

  @Test(arguments: Engine.available) func `moments keep their millisecond`(engine: Engine) async throws {
    try await withSamples(on: engine) { store in
      for milliseconds in [-62_135_596_800_000, -1, 0, 1, 1_790_000_000_123] as [Int64] {
        let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        let back = try await roundTrip(moment, in: "number", of: store)
        #expect(back == moment)
        #expect(back?.sqlValue == .integer(milliseconds))
      }
    }
  }

  @Test(arguments: Engine.available) func `a comparison is 0 or 1`(engine: Engine) async throws {
    try await withStore(on: engine) { store in
      let row = try #require(
        try await store.read { tx in
          try tx.first("SELECT \(2) > \(1) AS yes, \(1) > \(2) AS no, \(Bool?.none) AS unknown")
        })
      #expect(try row.get("yes") == true)
      #expect(try row.get("no") == false)
      #expect(try row.optional("unknown", as: Bool.self) == nil)
    }
  }

  @Test(arguments: Engine.available) func `the character NUL is refused before it reaches the engine`(
    engine: Engine
  ) async throws {
    try await withSamples(on: engine) { store in
      await #expect(throws: StoreFault.nulCharacter) { try await roundTrip("a\0b", in: "label", of: store) }
    }
  }

  @Test(arguments: Engine.available) func `a value of another type than its column is refused`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations) { store in
      await #expect(throws: StoreFault.mismatch) {
        try await store.write { tx in try tx.execute("INSERT INTO sample (number) VALUES (\("seven"))") }
      }
    }
  }

  @Test(arguments: Engine.available) func `a column is read as what it is or names itself in the fault`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      let row = try #require(try await store.read { tx in try tx.first("SELECT \("x") AS label, \(2) AS flag") })
      #expect(throws: StoreFault.wrongType(column: "label")) { try row.get("label", as: Int64.self) }
      #expect(throws: StoreFault.wrongType(column: "flag")) { try row.get("flag", as: Bool.self) }
      #expect(throws: StoreFault.missingColumn("name")) { try row.get("name", as: String.self) }
      #expect(row[1] == .integer(2))
    }
  }

  @Test(arguments: Engine.available) func `a fraction is refused: sums are cast to whole numbers`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      await #expect(throws: StoreFault.wrongType(column: "half")) {
        try await store.read { tx in try tx.rows("SELECT 0.5 AS half") }
      }
    }
  }

  private func withSamples(on engine: Engine, _ body: (any Store) async throws -> Void) async throws {
    try await withStore(on: engine, migrations: SampleSchema.migrations, body)
  }

  /// Writes a row with the value and reads it back.
  private func roundTrip<Value: SQLConvertible & SQLReadable & Sendable>(
    _ value: Value, in column: StaticString, of store: any Store
  ) async throws -> Value? {
    let name = SQL(identifier: column)
    let id = try await store.write { tx in
      try tx.first("INSERT INTO sample (\(fragment: name)) VALUES (\(value)) RETURNING id")?.get("id", as: Int64.self)
    }
    return try await store.read { tx in
      try tx.first("SELECT \(fragment: name) AS it FROM sample WHERE id = \(id)")?.get("it", as: Value.self)
    }
  }
}
