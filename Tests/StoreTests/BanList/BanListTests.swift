import Foundation
import Testing

@Suite("The common subset of SQL") struct BanListTests {
  @Test func `no statement of the records leaves the common subset`() throws {
    let files = try Self.files(of: "swift")
    #expect(files.count > 50, "the records are where they are looked for")
    for file in files {
      for text in SwiftLiterals(of: try String(contentsOf: file, encoding: .utf8)).texts {
        #expect(BanList.broken(by: text) == [], "\(file.lastPathComponent): \(text)")
      }
    }
  }

  @Test func `no line of the schema leaves the common subset, on either engine`() throws {
    let files = try Self.files(of: "sql")
    #expect(files.count > 20, "the schema is where it is looked for")
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        #expect(BanList.broken(by: Self.withoutComment(line)) == [], "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test func `a comment is no statement`() {
    #expect(Self.withoutComment("a BOOLEAN, -- like json") == "a BOOLEAN, ")
    #expect(Self.withoutComment("a - b") == "a - b")
  }

  /// The files of the floor that knows SQL.
  private static func files(of kind: String) throws -> [URL] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Register")
    let found = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == kind }
  }

  private static func withoutComment(_ line: some StringProtocol) -> String {
    line.range(of: "--").map { String(line[..<$0.lowerBound]) } ?? String(line)
  }

  @Test(arguments: [
    "SELECT a::bigint FROM t", "WHERE at < now()", "SELECT CURRENT_TIMESTAMP", "WHERE a like 'x%'", "a ILIKE b",
    "SELECT a->>'b'", "a @> b", "SELECT jsonb FROM t", "SELECT 1 FOR UPDATE", "a BOOLEAN NOT NULL",
    "string_agg(a, ',')", "INSERT OR IGNORE INTO t", "at TIMESTAMP,",
  ]) func `each ban is noticed`(text: String) {
    #expect(BanList.broken(by: text).count == 1)
  }

  @Test(arguments: [
    "SELECT CAST(a AS BIGINT) FROM t", "known_now(", "SELECT likely, jsonish FROM t", "a <> b AND c - d > e",
    "INSERT INTO t ON CONFLICT DO NOTHING", "UPDATE t SET replaced_at = 1",
  ]) func `what is allowed is let through`(text: String) {
    #expect(BanList.broken(by: text) == [])
  }

  @Test func `literals are found in code, also inside interpolations, and comments are not`() {
    let source = ##"""
      // "comment" a::b
      let a = "one \(f("two")) three"; /* "no" */
      let b = """
        four " five
        """
      let c = #"six \n "quoted" \#(seven("eight"))"#
      let d = "nine \" ten"
      """##
    let texts = SwiftLiterals(of: source).texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(texts == ["two", "one three", "four \" five", "eight", "six \\n \"quoted\"", "nine \\\" ten"])
  }
}
