import Database
import Foundation
import GRDB
import struct Database.Row
import struct Database.SQL

/// Statements on one connection of the pool.
struct SQLiteRunner: StatementRunner {
  let db: GRDB.Database

  var dialect: Dialect { .sqlite }

  func rows(_ sql: SQL) throws(StoreFault) -> [Row] {
    do {
      let statement = try prepared(sql)
      let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql))
      let columns = ColumnNames(statement.columnNames)
      var rows: [Row] = []
      while try cursor.next() != nil {
        rows.append(try Self.row(statement, columns))
      }
      return rows
    } catch {
      throw fault(error)
    }
  }

  func execute(_ sql: SQL) throws(StoreFault) -> Int {
    do {
      let before = db.totalChangesCount
      try prepared(sql).execute(arguments: arguments(of: sql))
      // The count of changes is that of the last statement that changed something, which may have been another.
      return db.totalChangesCount == before ? 0 : db.changesCount
    } catch {
      throw fault(error)
    }
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    // Not a kept statement: the body may run the same text.
    let (statement, cursor) = try opened(sql)
    let columns = ColumnNames(statement.columnNames)
    while let row = try next(cursor, of: statement, columns) {
      try body(row)
    }
  }

  func run(script: String) throws(StoreFault) {
    do {
      try db.execute(sql: script)
    } catch {
      throw fault(error)
    }
  }

  private func opened(_ sql: SQL) throws(StoreFault) -> (Statement, RowCursor) {
    do {
      let statement = try db.makeStatement(sql: sql.text(for: .sqlite))
      return (statement, try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql)))
    } catch {
      throw fault(error)
    }
  }

  private func next(
    _ cursor: RowCursor, of statement: Statement, _ columns: ColumnNames
  ) throws(StoreFault) -> Row? {
    do {
      return try cursor.next().map { _ in try Self.row(statement, columns) }
    } catch {
      throw fault(error)
    }
  }

  private func prepared(_ sql: SQL) throws -> Statement {
    let text = sql.text(for: .sqlite)
    return sql.isReusable ? try db.cachedStatement(sql: text) : try db.makeStatement(sql: text)
  }

  private func arguments(of sql: SQL) -> StatementArguments {
    StatementArguments(
      sql.binds.map { bind -> (any DatabaseValueConvertible)? in
        switch bind.value {
        case .null: nil
        case .integer(let number): number
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
      })
  }

  /// The row at which the statement stands, column by column: the way through GRDB's row would look up each one.
  private static func row(_ statement: Statement, _ columns: ColumnNames) throws(StoreFault) -> Row {
    var values: [SQLValue] = []
    values.reserveCapacity(columns.names.count)
    for index in columns.names.indices {
      switch DatabaseValue(sqliteStatement: statement.sqliteStatement, index: CInt(index)).storage {
      case .null: values.append(.null)
      case .int64(let number): values.append(.integer(number))
      case .string(let text): values.append(.text(text))
      case .blob(let data): values.append(.bytes([UInt8](data)))
      case .double: throw .wrongType(column: columns.names[index])
      }
    }
    return Row(columns: columns, values: values)
  }

  private func fault(_ error: any Error) -> StoreFault {
    let fault = StoreFault(sqlite: error)
    guard case .uniqueViolation = fault, let error = error as? DatabaseError else { return fault }
    return .uniqueViolation(constraint: UniqueIndexName(db: db).named(by: error))
  }
}
