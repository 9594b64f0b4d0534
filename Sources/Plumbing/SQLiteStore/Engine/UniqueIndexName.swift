import Foundation
import GRDB

/// SQLite names the columns that clash; the name of the index, as PostgreSQL gives it, is looked up.
struct UniqueIndexName {
  let db: GRDB.Database

  /// The message is `UNIQUE constraint failed: t.a, t.b`, or `… index 'name'` for an index on an expression.
  func named(by error: DatabaseError) -> String {
    let message = error.message ?? ""
    let subject = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    if subject.hasPrefix("index '") { return String(subject.dropFirst(7).dropLast()) }
    let columns = subject.split(separator: ",").map { $0.split(separator: ".").map { $0.filter { $0 != " " } } }
    guard let table = columns.first?.first, columns.allSatisfy({ $0.count == 2 }) else { return "" }
    let names = columns.map { String($0[1]) }
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return "\(table)_pkey"
    default: return createdIndex(on: String(table), names) ?? "\(table)_\(names.joined(separator: "_"))_key"
    }
  }

  private func createdIndex(on table: String, _ columns: [String]) -> String? {
    do {
      return try db.indexes(on: table).first { index in
        index.isUnique && index.origin == .createIndex && index.columns == columns
      }?.name
    } catch {
      // The clash is the news; that its name can't be looked up must not hide it.
      return nil
    }
  }
}
