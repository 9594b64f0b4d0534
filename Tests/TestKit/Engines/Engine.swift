import Foundation

/// The engines a test runs on; use it as `@Test(arguments: Engine.available)`.
public enum Engine: String, CaseIterable, Sendable {
  case sqlite
  case postgres

  /// SQLite always; PostgreSQL when `LUWTE_TEST_POSTGRES` holds a connection string of libpq.
  public static var available: [Engine] {
    postgresConnection == nil ? [.sqlite] : [.sqlite, .postgres]
  }

  /// Whether `LUWTE_REQUIRE_POSTGRES=1` says that a run without PostgreSQL must fail.
  public static var isPostgresRequired: Bool {
    ProcessInfo.processInfo.environment["LUWTE_REQUIRE_POSTGRES"] == "1"
  }

  /// The server for tests, as `Scripts/postgres.sh start` prints it.
  public static var postgresConnection: String? {
    ProcessInfo.processInfo.environment["LUWTE_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
