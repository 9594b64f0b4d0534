import Database
import Testing

@Suite("Migrations in folders") struct MigrationFolderTests {
  private static let good = [
    ("0002-beds/beds.postgres.sql", "e"), ("0002-beds/beds.sqlite.sql", "E"),
    ("0001-first/02-rooms.sqlite.sql", "B"), ("0001-first/01-desks.sqlite.sql", "A"),
    ("0001-first/01-desks.postgres.sql", "a"), ("0001-first/02-rooms.postgres.sql", "b"),
  ]

  @Test func `each folder is one, its files in the order of their names, for each engine its own`() throws {
    let found = try migrations(Self.good)
    #expect(
      found == [
        Migration(number: 1, name: "first", sqlite: "A\nB", postgres: "a\nb"),
        Migration(number: 2, name: "beds", sqlite: "E", postgres: "e"),
      ])
  }

  @Test func `a name may have dashes, and a folder may lie anywhere`() throws {
    let found = try migrations([
      ("a/b/0012-two-words/x.sqlite.sql", "X"), ("a/b/0012-two-words/x.postgres.sql", "x"),
    ])
    #expect(found == [Migration(number: 12, name: "two-words", sqlite: "X", postgres: "x")])
  }

  @Test(arguments: [
    "beds.sqlite.sql", "0003/beds.sqlite.sql", "3-beds/beds.sqlite.sql", "0000-beds/beds.sqlite.sql",
    "beds-0003/beds.sqlite.sql", "0003-beds/beds.sql", "0003-beds/beds.mysql.sql", "0003-beds/.sqlite.sql",
    "0003-beds/beds.sqlite.sql.txt", "-001-beds/beds.sqlite.sql", "",
  ]) func `a path that says no number, name and engine is refused`(path: String) {
    #expect(throws: MigrationFileFault.name(path: path)) { try migrations(Self.good + [(path, "")]) }
  }

  @Test(arguments: ["0001-first/03-beds.sqlite.sql", "0003-more/more.postgres.sql"])
  func `a file for one engine only is refused`(path: String) {
    #expect(throws: MigrationFileFault.noTwin(path: path)) { try migrations(Self.good + [(path, "")]) }
  }

  @Test func `two folders with one number are refused`() {
    let more = [("0001-other/x.sqlite.sql", ""), ("0001-other/x.postgres.sql", "")]
    #expect(throws: MigrationFileFault.sameNumber(1)) { try migrations(Self.good + more) }
  }

  private func migrations(_ files: [(String, String)]) throws -> [Migration] {
    try Migration.inFolders(files.map { (path: $0.0, text: $0.1) })
  }
}
