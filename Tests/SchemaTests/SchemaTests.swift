import Database
import Foundation
import Schema
import TestKit
import Testing

@Suite("The schema of the register") struct SchemaTests {
  @Test func `every file is in the binary as it lies in the sources`() throws {
    let files = try SchemaFiles.all()
    #expect(files.count >= 44)
    #expect(Migrator.register.migrations == (try Migration.inFolders(files)))
  }

  @Test func `numbers rise one by one from 1`() {
    let numbers = Migrator.register.migrations.map(\.number)
    #expect(numbers == Array(1...numbers.count))
  }

  @Test(arguments: Engine.available) func `it is applied to an empty database, and then nothing is left to do`(
    engine: Engine
  ) async throws {
    try await withStore(on: engine) { store in
      #expect(try await Migrator.register.migrate(store) == Migrator.register.migrations)
      try await Migrator.register.requireCurrent(store)
    }
  }

  // MARK: Never changed

  @Test func `no migration differs from what was applied elsewhere`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("applied-migrations.txt")
    let pinned = PinnedMigrations(try String(contentsOf: file, encoding: .utf8))
    #expect(pinned.complaints(about: Migrator.register.migrations) == [])
  }

  @Test func `a migration that was changed, renamed, taken away or added is noticed`() {
    let first = Migration(number: 1, name: "a", sqlite: "x", postgres: "y")
    let second = Migration(number: 2, name: "b", sqlite: "x", postgres: "y")
    let pinned = PinnedMigrations("# numbers\n" + [first, second].map(PinnedMigrations.line).joined(separator: "\n"))
    #expect(pinned.complaints(about: [first, second]) == [])

    let changed = [
      Migration(number: 2, name: "b", sqlite: "x ", postgres: "y"),
      Migration(number: 2, name: "b", sqlite: "x", postgres: "-- y"),
      Migration(number: 2, name: "c", sqlite: "x", postgres: "y"),
    ]
    for migration in changed {
      let complaints = pinned.complaints(about: [first, migration])
      #expect(complaints.count == 2)
      #expect(complaints.first == "migration 2 b was changed or taken away: put it back and write a new one")
    }
    #expect(pinned.complaints(about: [first]).count == 1)

    let third = Migration(number: 3, name: "c", sqlite: "x", postgres: "y")
    let added = pinned.complaints(about: [first, second, third])
    #expect(added == ["no such line; if it is a new migration, add: \(PinnedMigrations.line(of: third))"])
  }
}
