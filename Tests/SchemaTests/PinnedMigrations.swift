import Database

/// The checksums that migrations had when they were written, line by line: number, name, SQLite's, PostgreSQL's.
struct PinnedMigrations {
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n").map { String($0) }.filter { !$0.hasPrefix("#") }
  }

  /// What is not as it was written; empty when nothing was changed, added or taken away.
  func complaints(about migrations: [Migration]) -> [String] {
    let now = migrations.map(Self.line)
    let gone = lines.filter { !now.contains($0) }.map { line in
      let title = line.split(separator: " ").prefix(2).joined(separator: " ")
      return "migration \(title) was changed or taken away: put it back and write a new one"
    }
    let new = now.filter { !lines.contains($0) }.map { "no such line; if it is a new migration, add: \($0)" }
    return gone + new
  }

  static func line(of migration: Migration) -> String {
    let sums = [Dialect.sqlite, .postgres].map { migration.checksum(for: $0) }
    return "\(migration.number) \(migration.name) \(sums.joined(separator: " "))"
  }
}
