extension Migration {
  /// The migrations in folders of `.sql` files, in the order of their numbers.
  ///
  /// A folder is a migration: its number in four digits and its name, `0002-consents`. Its files run in the order of
  /// their names, on SQLite those that end in `.sqlite.sql`, on PostgreSQL those in `.postgres.sql`. Each has its twin
  /// for the other engine beside it, so that a reader can compare them.
  ///
  /// - Parameter files: paths that end in folder and file, and what is in them.
  public static func inFolders(
    _ files: [(path: String, text: String)]
  ) throws(MigrationFileFault) -> [Migration] {
    var parsed: [MigrationFile] = []
    for file in files { parsed.append(try MigrationFile(path: file.path, text: file.text)) }
    parsed.sort { ($0.number, $0.name, $0.part) < ($1.number, $1.name, $1.part) }
    for file in parsed where !parsed.contains(where: { file.isTwin(of: $0) }) { throw .noTwin(path: file.path) }
    var migrations: [Migration] = []
    for file in parsed where migrations.last?.number != file.number || migrations.last?.name != file.name {
      if migrations.last?.number == file.number { throw .sameNumber(file.number) }
      let own = parsed.filter { $0.number == file.number && $0.name == file.name }
      func text(for dialect: Dialect) -> String {
        own.filter { $0.dialect == dialect }.map(\.text).joined(separator: "\n")
      }
      migrations.append(
        Migration(
          number: file.number, name: file.name, sqlite: text(for: .sqlite), postgres: text(for: .postgres)))
    }
    return migrations
  }
}

/// Why files are no migrations.
public enum MigrationFileFault: Error, Sendable, Hashable {
  /// The path does not end as in `0002-consents/consents.sqlite.sql`.
  case name(path: String)
  /// There is no file with the same name for the other engine.
  case noTwin(path: String)
  /// Two folders have this number.
  case sameNumber(Int)
}

/// What the path of one file says.
private struct MigrationFile {
  let path: String
  let number: Int
  let name: String
  let part: String
  let dialect: Dialect
  let text: String

  init(path: String, text: String) throws(MigrationFileFault) {
    let places = path.split(separator: "/").suffix(2)
    guard places.count == 2, let folder = places.first, let file = places.last,
      let dialect = Dialect.allCases.first(where: { file.hasSuffix(".\($0.rawValue).sql") })
    else { throw .name(path: path) }
    let part = file.dropLast(".\(dialect.rawValue).sql".count)
    let title = folder.split(separator: "-", maxSplits: 1)
    guard !part.isEmpty, title.count == 2, title[0].utf8.count == 4, let number = Int(title[0]), number >= 1
    else { throw .name(path: path) }
    self.path = path
    self.number = number
    self.name = String(title[1])
    self.part = String(part)
    self.dialect = dialect
    self.text = text
  }

  func isTwin(of other: MigrationFile) -> Bool {
    number == other.number && name == other.name && part == other.part && dialect != other.dialect
  }
}
