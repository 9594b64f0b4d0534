public import Database
import Foundation
import PostgresStore
import SQLiteStore

/// An empty database of one test; several stores can be opened on it, as several processes would.
public struct TestDatabase: Sendable {
  enum Place: Sendable {
    case file(String)
    case schema(String, server: String)
  }

  public let engine: Engine
  let place: Place

  /// A store on this database; the test closes it.
  ///
  /// - Parameters:
  ///   - width: how many transactions may run at once (readers, or connections).
  ///   - patience: how long to wait for a lock of another store.
  public func open(width: Int = 3, patience: Duration = .seconds(10)) throws -> any Store {
    switch place {
    case .file(let path):
      let options = SQLiteOptions(readers: width, busyTimeout: patience, durability: .processOnly)
      return try SQLiteStore(path: path, options: options)
    case .schema(let schema, let server):
      let options = PostgresOptions(connections: width, schema: schema, lockTimeout: patience)
      return PostgresStore(connection: server, options: options)
    }
  }

  /// The file of an embedded database; nil on a server.
  public var path: String? {
    if case .file(let path) = place { path } else { nil }
  }

  /// The schema on a server; nil for a file.
  public var schema: String? {
    if case .schema(let schema, _) = place { schema } else { nil }
  }
}

/// Runs a test with an empty database of its own, which is removed afterwards, also when the test fails.
@discardableResult
public func withDatabase<T: Sendable>(
  on engine: Engine, _ body: (TestDatabase) async throws -> T
) async throws -> T {
  try await TestPlaces.shared.withPlace(on: engine) { place in
    try await body(TestDatabase(engine: engine, place: place))
  }
}

/// Runs a test with a store of its own on which the migrations have been applied.
@discardableResult
public func withStore<T: Sendable>(
  on engine: Engine, migrations: [Migration] = [], _ body: (any Store) async throws -> T
) async throws -> T {
  try await withDatabase(on: engine) { database in
    if let path = database.path, !migrations.isEmpty {
      try await MigratedFiles.shared.copy(of: migrations, to: path)
    }
    let store = try database.open()
    let result: Result<T, any Error>
    do {
      if engine == .postgres { _ = try await Migrator(migrations: migrations).migrate(store) }
      result = .success(try await body(store))
    } catch {
      result = .failure(error)
    }
    try await store.close()
    return try result.get()
  }
}
