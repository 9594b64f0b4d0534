import Crypto

/// One step of the schema: forward only, never changed once it was applied anywhere.
public struct Migration: Sendable, Hashable {
  public let number: Int
  public let name: String
  private let sqlite: String
  private let postgres: String

  /// The text of each engine runs in one transaction.
  ///
  /// - Precondition: the number is at least 1.
  public init(number: Int, name: String, sqlite: String, postgres: String) {
    precondition(number >= 1, "migrations are numbered from 1")
    self.number = number
    self.name = name
    self.sqlite = sqlite
    self.postgres = postgres
  }

  /// What this engine runs.
  public func script(for dialect: Dialect) -> MigrationScript {
    switch dialect {
    case .sqlite: MigrationScript(text: sqlite)
    case .postgres: MigrationScript(text: postgres)
    }
  }

  /// SHA-256 in hexadecimal of exactly what this engine runs.
  public func checksum(for dialect: Dialect) -> String {
    SHA256.hash(data: Array(script(for: dialect).text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
