/// What can go wrong below the domain, the same on both engines. Never holds a value of a row.
public enum StoreFault: Error, Hashable, Sendable {
  /// The name of the unique index; `table_pkey` for a primary key, `table_column_key` for an unnamed UNIQUE.
  case uniqueViolation(constraint: String)
  case foreignKeyViolation
  case checkViolation
  case notNull
  /// A trigger refused the change, as on append-only tables.
  case refusedByTrigger
  /// A value of another type than its column.
  case mismatch
  /// Texts can't hold the character NUL: PostgreSQL has no place for it.
  case nulCharacter
  /// Two transactions were in each other's way and this one was rolled back: try again.
  case serialization
  /// A lock was not to be had in time: try again.
  case busy
  /// A statement ran longer than it may.
  case timeout
  /// The task was cancelled while a statement ran. A store turns it into `CancellationError`; only the closure of the
  /// transaction can see it.
  case cancelled
  /// The server can't be reached or went away; nothing of this transaction was kept.
  case lostConnection
  /// The connection was lost during COMMIT: the work may or may not have been kept.
  case unknownCommit
  case readOnly
  /// The disk is full; nothing of this transaction was kept.
  case full
  case corrupt
  /// A statement after one that failed: the transaction can only be rolled back.
  case aborted
  case closed
  case wrongType(column: String)
  case missingColumn(String)
  /// The engine doesn't understand the statement: a bug, with the engine's words about its text. Values are binds, so
  /// they are not in them.
  case invalidStatement(reason: String)
  /// The engine's own code: an SQLSTATE, or `SQLITE_` and a number.
  case other(code: String)

  /// Whether the same work may succeed when it is simply done again: nothing was kept.
  public var isTransient: Bool {
    switch self {
    case .serialization, .busy, .lostConnection: true
    default: false
    }
  }
}
