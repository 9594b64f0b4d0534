/// How the schema of a store relates to the migrations of this program.
public enum MigrationState: Sendable, Hashable {
  case current
  /// These are still to be applied.
  case older(pending: [Migration])
  /// The store has a migration that this program doesn't know: it belongs to a newer release.
  case newer(number: Int)
  /// The migration with this number was applied with another text, or passed over.
  case altered(number: Int)
}

/// Why the schema can't be used or brought up to date.
public enum MigrationFault: Error, Sendable, Hashable {
  /// The store was changed by another text under this number: restore it, or use the program that made it.
  case altered(number: Int)
  /// The store belongs to a newer release that has this migration.
  case newer(number: Int)
  /// Migrations with these numbers have to be applied first.
  case pending(numbers: [Int])
  /// This migration failed and nothing of it was kept.
  case failed(number: Int, StoreFault)
}
