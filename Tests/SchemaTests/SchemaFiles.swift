import Foundation
import Testing

/// The files of the schema as they lie in the sources.
enum SchemaFiles {
  typealias File = (path: String, text: String)

  static func all() throws -> [File] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Register/Schema").resolvingSymlinksInPath()
    let found = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    let files = found.compactMap { $0 as? URL }.filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }
    return try files.map { file in
      (String(file.path.dropFirst(root.path.count + 1)), try String(contentsOf: file, encoding: .utf8))
    }
  }

  /// The text of one engine, file after file.
  static func text(for engine: String) throws -> String {
    try all().filter { $0.path.hasSuffix(".\(engine).sql") }.map(\.text).joined(separator: "\n")
  }

  /// Text with one space where there was any white space.
  static func onOneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
