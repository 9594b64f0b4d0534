public import Database
import Foundation
import GRDB

/// The embedded engine: one file, one writer, several readers that don't wait for it (WAL).
public final class SQLiteStore: Store {
  private let pool: DatabasePool
  private let writer: LeasePool<Void>
  private let readers: LeasePool<Void>

  public var dialect: Dialect { .sqlite }

  /// Opens the file, or creates it readable by its owner only.
  public init(path: String, options: SQLiteOptions = SQLiteOptions()) throws(StoreFault) {
    do {
      try SQLiteFile.prepare(path)
      pool = try DatabasePool(path: path, configuration: Self.configuration(options))
      try Self.setDurability(options.durability, of: pool)
    } catch {
      throw StoreFault(sqlite: error)
    }
    writer = LeasePool([()])
    readers = LeasePool(Array(repeating: (), count: options.readers))
  }

  public func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await readers.withLease { _ in
      try await withOwnFaults {
        try await self.pool.read { db in
          try OpenTransaction(SQLiteRunner(db: db)).finish(body)
        }
      }
    }
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await writer.withLease { _ in
      try await withOwnFaults {
        try await self.pool.writeWithoutTransaction { db in
          try SQLiteWrite(db: db).run(body)
        }
      }
    }
  }

  public func close() async throws(StoreFault) {
    await readers.close()
    // A connection that is closed may not be touched again.
    guard await writer.close() else { return }
    do {
      // The pool closes its readers last, and they may not empty the log: what was erased would stay in it.
      try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      try pool.close()
    } catch {
      // Mostly another process is at work in the file. It is whole: the log beside it is read at the next opening.
      throw StoreFault(sqlite: error)
    }
  }

  private func withOwnFaults<T>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch StoreFault.cancelled {
      throw CancellationError()
    } catch let error as DatabaseError {
      throw StoreFault(sqlite: error)
    }
  }

  private static func configuration(_ options: SQLiteOptions) -> Configuration {
    var configuration = Configuration()
    configuration.label = "luwte.sqlite"
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = options.readers
    let timeout = options.busyTimeout.components
    configuration.busyMode = .timeout(Double(timeout.seconds) + Double(timeout.attoseconds) * 1e-18)
    configuration.prepareDatabase { db in
      // What was erased must not stay readable in free pages, and no intermediate result may reach the disk.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA mmap_size = 0")
      // 8 MB for each connection: key figures meet facts in the order of time, and look others up all over their tables.
      try db.execute(sql: "PRAGMA cache_size = -8000")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// After opening, because opening the pool sets it to NORMAL.
  private static func setDurability(_ durability: SQLiteOptions.Durability, of pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      switch durability {
      case .full: try db.execute(sql: "PRAGMA synchronous = FULL")
      case .processOnly: try db.execute(sql: "PRAGMA synchronous = OFF")
      }
    }
  }
}
