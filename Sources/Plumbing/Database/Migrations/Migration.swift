import Crypto

/// One step of the schema: forward only, never changed once it was released.
///
/// ```swift
/// Migration(number: 1, name: "desks", """
///   CREATE TABLE desk (id {{id}}, name TEXT NOT NULL, opened_at BIGINT NOT NULL) {{strict}};
///   """)
/// ```
public struct Migration: Sendable, Hashable {
  /// A part of the text, for both engines or for one: a trigger has to be written twice.
  public struct Part: Sendable, Hashable, ExpressibleByStringLiteral {
    let dialect: Dialect?
    let text: String

    public static func both(_ text: String) -> Part { Part(dialect: nil, text: text) }
    public static func only(_ dialect: Dialect, _ text: String) -> Part { Part(dialect: dialect, text: text) }
    public init(stringLiteral value: String) { self = .both(value) }

    private init(dialect: Dialect?, text: String) {
      self.dialect = dialect
      self.text = text
    }
  }

  public let number: Int
  public let name: String
  private let parts: [Part]

  /// The parts run in their order, in one transaction.
  ///
  /// - Precondition: the number is at least 1.
  public init(number: Int, name: String, _ parts: Part...) {
    precondition(number >= 1, "migrations are numbered from 1")
    self.number = number
    self.name = name
    self.parts = parts
  }

  /// What this engine runs.
  public func script(for dialect: Dialect) -> MigrationScript {
    let texts = parts.filter { $0.dialect == nil || $0.dialect == dialect }.map(\.text)
    return MigrationScript(template: texts.joined(separator: "\n"), for: dialect)
  }

  /// SHA-256 in hexadecimal of exactly what this engine runs.
  public func checksum(for dialect: Dialect) -> String {
    SHA256.hash(data: Array(script(for: dialect).text.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
