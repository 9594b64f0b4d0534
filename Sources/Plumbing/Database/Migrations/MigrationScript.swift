/// The text of a migration for one engine. Only `Migration` makes one: the one door for text that is no literal.
public struct MigrationScript: Sendable, Hashable {
  let text: String

  /// Renders `{{id}}`, `{{bytes}}`, `{{strict}}` and the word `BIGINT` for the engine.
  ///
  /// - Precondition: there are no other `{{…}}` in the text.
  init(template: String, for dialect: Dialect) {
    let names = ["id": dialect.identityColumn, "bytes": dialect.bytesType, "strict": dialect.strictSuffix]
    var text = Self.replacingIntegerType(in: template, with: dialect.integerType)
    for (name, replacement) in names {
      text = text.split(separator: "{{\(name)}}", omittingEmptySubsequences: false).joined(separator: replacement)
    }
    precondition(!text.contains("{{"), "a migration knows {{id}}, {{bytes}} and {{strict}} only")
    self.text = text
  }

  private static func replacingIntegerType(in template: String, with type: String) -> String {
    guard type != "BIGINT" else { return template }
    let parts = template.split(separator: "BIGINT", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for (before, after) in zip(parts, parts.dropFirst()) {
      let isWord = !isPartOfWord(before.utf8.last) && !isPartOfWord(after.utf8.first)
      result += (isWord ? type : "BIGINT") + after
    }
    return result
  }

  private static func isPartOfWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    let letter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    let digit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return letter || digit || byte == UInt8(ascii: "_")
  }
}
