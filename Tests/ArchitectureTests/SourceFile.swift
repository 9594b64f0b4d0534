import Foundation

/// One source file of the product: `Sources/FLOOR/TARGET/…/Name.swift`.
struct SourceFile {
  let path: String
  let floor: String
  let target: String
  /// Without comments and the content of string literals.
  let code: String

  var name: String { String(path.split(separator: "/").last ?? "") }
  /// The folder in which it stands inside its target; `nil` for a file beside those.
  var subject: String? {
    let parts = path.split(separator: "/")
    return parts.count > 4 ? String(parts[3]) : nil
  }
  var imports: Set<String> { Self.imports(in: code) }

  init(_ path: String) throws {
    let parts = path.split(separator: "/").map(String.init)
    self.path = path
    floor = parts.count > 2 ? parts[1] : ""
    target = parts.count > 3 ? parts[2] : ""
    code = SwiftText.code(of: try Repository.text(path))
  }

  /// Every source file of the product.
  static func all() throws -> [SourceFile] { try read.get() }

  private static let read = Result {
    try Repository.files(under: "Sources", ending: ".swift").map { try SourceFile($0) }
  }

  /// Whether the tables of the register's core are imported, which others reach by its acts only.
  static func opensInnerDoor(_ code: String) -> Bool {
    code.contains(/@_spi\(Tables\)\s+(?:(?:public|package|internal|private|fileprivate)\s+)?import\s/)
  }

  static func imports(in code: String) -> Set<String> {
    let parts: Set = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
    var found: Set<String> = []
    for line in code.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        .filter { !$0.hasPrefix("@") && !["public", "package", "internal", "private", "fileprivate"].contains($0) }
      guard words.first == "import", words.count >= 2 else { continue }
      let module = parts.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      found.insert(String(module.prefix { $0 != "." }))
    }
    return found
  }
}
