import Database
import Foundation
import PostgresStore
import Synchronization

/// Gives each test a file or a schema that nobody else has, for a limited number of tests at a time.
final class TestPlaces: Sendable {
  static let shared = TestPlaces()

  private let count = Mutex(0)
  /// Each test may have a few connections and the server has 200.
  private let turns = LeasePool(Array(repeating: (), count: 12))
  private let folder: URL
  /// Makes and drops schemas.
  private let administrator: PostgresStore?

  private init() {
    // Memory, when the machine has a file system in it: thousands of small databases come and go.
    let memory = "/dev/shm"
    let isWritable = FileManager.default.isWritableFile(atPath: memory)
    folder = URL(fileURLWithPath: isWritable ? memory : NSTemporaryDirectory())
    administrator = Engine.postgresConnection.map {
      PostgresStore(connection: $0, options: PostgresOptions(connections: 2))
    }
    removeLeftovers()
  }

  /// Takes away the files of runs that were cut short: their process is gone.
  private func removeLeftovers() {
    let files = FileManager.default
    guard files.fileExists(atPath: "/proc/self") else { return }
    do {
      for name in try files.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("luwte_test_") {
        let process = name.split(separator: "_").dropFirst(2).first ?? "self"
        if files.fileExists(atPath: "/proc/\(process)") { continue }
        try files.removeItem(at: folder.appendingPathComponent(name))
      }
    } catch {
      // Another run may be taking away the same files.
      return
    }
  }

  func withPlace<T: Sendable>(on engine: Engine, _ body: (TestDatabase.Place) async throws -> T) async throws -> T {
    let name = "test_\(ProcessInfo.processInfo.processIdentifier)_\(nextNumber())"
    switch engine {
    case .sqlite: return try await withFile(name, body)
    case .postgres: return try await turns.withLease { _ in try await withSchema(name, body) }
    }
  }

  private func nextNumber() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }

  private func withFile<T>(_ name: String, _ body: (TestDatabase.Place) async throws -> T) async throws -> T {
    let directory = folder.appendingPathComponent("luwte_\(name)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let result: Result<T, any Error>
    do {
      result = .success(try await body(.file(directory.appendingPathComponent("desk.sqlite").path)))
    } catch {
      result = .failure(error)
    }
    try FileManager.default.removeItem(at: directory)
    return try result.get()
  }

  private func withSchema<T>(_ name: String, _ body: (TestDatabase.Place) async throws -> T) async throws -> T {
    guard let administrator, let server = Engine.postgresConnection else { throw StoreFault.lostConnection }
    // One with this name can only be left over from a run that was cut short.
    try await administrator.run("DROP SCHEMA IF EXISTS \(name) CASCADE; CREATE SCHEMA \(name)")
    let result: Result<T, any Error>
    do {
      result = .success(try await body(.schema(name, server: server)))
    } catch {
      result = .failure(error)
    }
    try await administrator.run("DROP SCHEMA \(name) CASCADE")
    return try result.get()
  }
}

extension PostgresStore {
  /// Names of schemas can't be binds; migrations are the one door for text.
  fileprivate func run(_ text: String) async throws {
    let script = Migration(number: 1, name: "test", sqlite: "", postgres: text).script(for: .postgres)
    try await write { tx in try tx.run(script) }
  }
}
