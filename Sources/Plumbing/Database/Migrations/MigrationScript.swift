/// The text of a migration for one engine. Only `Migration` makes one: the one door for text that is no literal.
public struct MigrationScript: Sendable, Hashable {
  let text: String
}
