/// What the two engines understand differently, or what the house forbids, as it would stand in a statement.
enum BanList {
  /// A name for the report, and words of which one is the reason.
  static let bans: [(name: String, words: [String])] = [
    ("a cast by :: is another parameter in SQLite: write CAST", ["::"]),
    ("the clock of the database: time is passed in", ["NOW(", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"]),
    ("LIKE folds letters in SQLite and not in PostgreSQL, and searching is by blind index", ["LIKE", "ILIKE"]),
    ("JSON operators", ["->", "#>", "@>", "JSON", "JSONB"]),
    ("SQLite has no row locks", ["FOR UPDATE", "FOR SHARE"]),
    ("types outside the common subset", ["BOOLEAN", "TIMESTAMP", "TIMESTAMPTZ", "SERIAL", "BIGSERIAL"]),
    ("functions of one engine", ["STRING_AGG(", "GROUP_CONCAT(", "GREATEST(", "LEAST(", "IFNULL("]),
    (
      "SQLite changes and inserts without being asked",
      [
        "INSERT OR ROLLBACK", "INSERT OR ABORT", "INSERT OR FAIL", "INSERT OR IGNORE", "INSERT OR REPLACE",
        "REPLACE INTO",
      ]
    ),
  ]

  /// The names of the bans that a text breaks.
  static func broken(by text: String) -> [String] {
    let padded = " " + text.uppercased() + " "
    return bans.filter { ban in ban.words.contains { contains(padded, $0) } }.map(\.name)
  }

  /// Words of letters must stand alone.
  private static func contains(_ text: String, _ word: String) -> Bool {
    let bytes = Array(text.utf8)
    let sought = Array(word.utf8)
    guard bytes.count > sought.count + 1 else { return false }
    return (1..<(bytes.count - sought.count)).contains { start in
      guard bytes[start..<(start + sought.count)].elementsEqual(sought) else { return false }
      let leads = isLetter(sought[0]) && isLetter(bytes[start - 1])
      let trails = isLetter(sought[sought.count - 1]) && isLetter(bytes[start + sought.count])
      return !leads && !trails
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
