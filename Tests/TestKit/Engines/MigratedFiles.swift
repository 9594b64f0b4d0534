import Database
import Foundation
import SQLiteStore

/// Embedded databases with migrations applied, made once for each set and copied for each test.
actor MigratedFiles {
  static let shared = MigratedFiles()

  private var made: [String: Task<Data, any Error>] = [:]

  func copy(of migrations: [Migration], to path: String) async throws {
    let key = migrations.map { $0.checksum(for: .sqlite) }.joined()
    let task = made[key] ?? Task { try await Self.make(migrations) }
    made[key] = task
    try await task.value.write(to: URL(fileURLWithPath: path))
  }

  private static func make(_ migrations: [Migration]) async throws -> Data {
    try await withDatabase(on: .sqlite) { database in
      let store = try database.open()
      let result: Result<[Migration], any Error>
      do {
        result = .success(try await Migrator(migrations: migrations).migrate(store))
      } catch {
        result = .failure(error)
      }
      // Closing brings the log into the file.
      try await store.close()
      _ = try result.get()
      return try Data(contentsOf: URL(fileURLWithPath: database.path ?? ""))
    }
  }
}
