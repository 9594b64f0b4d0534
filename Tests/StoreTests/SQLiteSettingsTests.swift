import Database
import Foundation
import SQLiteStore
import TestKit
import Testing

@Suite("The embedded engine") struct SQLiteSettingsTests {
  @Test func `it keeps what it acknowledged, checks references and wipes what is erased, by default`() async throws {
    try await withFile { path in
      let store = try SQLiteStore(path: path)
      let settings = try await store.write { tx in
        [
          try tx.first("PRAGMA synchronous")?[0], try tx.first("PRAGMA foreign_keys")?[0],
          try tx.first("PRAGMA secure_delete")?[0], try tx.first("PRAGMA journal_mode")?[0],
          try tx.first("PRAGMA temp_store")?[0], try tx.first("PRAGMA trusted_schema")?[0],
        ]
      }
      #expect(settings == [.integer(2), .integer(1), .integer(1), .text("wal"), .integer(2), .integer(0)])
      try await store.close()
    }
  }

  @Test func `only its owner can read the file and its log`() async throws {
    try await withFile { path in
      let store = try SQLiteStore(path: path)
      try await store.write { tx in try tx.execute("CREATE TABLE t (id INTEGER)") }
      for suffix in ["", "-wal", "-shm"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
        let permissions = try #require(attributes[.posixPermissions] as? Int)
        #expect(permissions == 0o600, "\(suffix)")
      }
      try await store.close()
    }
  }

  @Test func `what was erased is not on the disk after closing`() async throws {
    try await withFile { path in
      let canary = Array("canary-of-an-erased-note".utf8)
      let store = try SQLiteStore(path: path)
      _ = try await Migrator(migrations: SampleSchema.migrations).migrate(store)
      try await store.write { tx in try tx.execute("INSERT INTO sample (content) VALUES (\(canary))") }
      try await store.write { tx in try tx.execute("DELETE FROM sample") }
      try await store.close()
      for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
        let content = try Data(contentsOf: URL(fileURLWithPath: path + suffix))
        #expect(content.range(of: Data(canary)) == nil, "\(suffix)")
      }
    }
  }

  @Test func `a full disk is a fault, leaves nothing half done and can be freed`() async throws {
    try await withFile { path in
      let store = try SQLiteStore(path: path)
      _ = try await Migrator(migrations: SampleSchema.migrations).migrate(store)
      let large = [UInt8](repeating: 1, count: 2_000_000)
      try await store.write { tx in _ = try tx.rows("PRAGMA max_page_count = 100") }
      await #expect(throws: StoreFault.full) {
        try await store.write { tx in
          try tx.execute("INSERT INTO diary (line) VALUES ('before')")
          try tx.execute("INSERT INTO sample (content) VALUES (\(large))")
        }
      }
      let lines = try await store.read { tx in try tx.rows("SELECT line FROM diary").count }
      #expect(lines == 0)
      try await store.write { tx in
        _ = try tx.rows("PRAGMA max_page_count = 100000")
        try tx.execute("INSERT INTO sample (content) VALUES (\(large))")
      }
      try await store.close()
    }
  }

  @Test func `a file that is no database is refused as damaged`() async throws {
    try await withFile { path in
      try Data(repeating: 0x58, count: 8192).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreFault.corrupt) { try SQLiteStore(path: path) }
    }
  }

  @Test func `a folder that isn't there is a fault, not a crash`() {
    #expect(throws: StoreFault.other(code: "SQLITE_CANTOPEN")) {
      try SQLiteStore(path: "/nonexistent/desk.sqlite")
    }
  }

  private func withFile(_ body: (String) async throws -> Void) async throws {
    try await withDatabase(on: .sqlite) { database in
      try await body(try #require(database.path))
    }
  }
}
