/// How a PostgreSQL store is reached and how long things may take.
public struct PostgresOptions: Sendable {
  /// How many connections at most; they are opened when first needed.
  public var connections: Int
  /// The schema that holds the tables; nil for the server's own search path.
  public var schema: String?
  /// The longest a statement may run; zero for no limit.
  public var statementTimeout: Duration
  /// The longest to wait for a row or table that another transaction holds.
  public var lockTimeout: Duration
  /// Told why a connection could not be made, in the words of libpq: names of hosts and roles, never a password.
  public var connectFailed: (@Sendable (String) -> Void)?

  public init(
    connections: Int = 8, schema: String? = nil, statementTimeout: Duration = .seconds(30),
    lockTimeout: Duration = .seconds(5), connectFailed: (@Sendable (String) -> Void)? = nil
  ) {
    precondition(connections >= 1, "a store needs a connection")
    self.connections = connections
    self.schema = schema
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.connectFailed = connectFailed
  }

  /// What a new connection is told first.
  var greeting: String {
    var statements = [
      "SET statement_timeout = \(Self.milliseconds(statementTimeout))",
      "SET lock_timeout = \(Self.milliseconds(lockTimeout))",
      // A transaction is one closure without waiting: one that idles has lost its process.
      "SET idle_in_transaction_session_timeout = 60000",
      "SET client_min_messages = error",
    ]
    if let schema {
      let quoted = schema.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      statements.append("SET search_path = \"\(quoted)\"")
    }
    return statements.joined(separator: "; ")
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
  }
}
