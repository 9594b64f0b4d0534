import Foundation

/// `embed-texts OUTPUT FOLDER FILE…`: writes a source with the text of each file and its path in the folder. A typeface,
/// which is no text, goes along in Base64.
@main struct EmbedTexts {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { String($0) }
    guard arguments.count >= 2 else { throw EmbeddingFault.usage }
    let folder = arguments[1] + "/"
    let texts = try arguments.dropFirst(2).map { path in
      guard path.hasPrefix(folder) else { throw EmbeddingFault.outside(path) }
      return try literal(of: path, named: String(path.dropFirst(folder.count)))
    }
    let source = """
      /// The files of this target that are no source, in the order of their paths.
      enum EmbeddedTexts {
        static let all: [(path: String, text: String)] = [
      \(texts.joined(separator: ",\n"))
        ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[0]))
  }

  /// A raw literal keeps every character but the carriage return, which the compiler would drop.
  private static func literal(of path: String, named name: String) throws -> String {
    let text = try text(of: path)
    guard !text.utf8.contains(13) else { throw EmbeddingFault.carriageReturn(path) }
    let longest = text.split { $0 != "#" }.map(\.count).max() ?? 0
    let fence = String(repeating: "#", count: longest + 1)
    return "(\"\(name)\", \(fence)\"\"\"\n\(text)\n\"\"\"\(fence))"
  }

  private static func text(of path: String) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    if path.hasSuffix(".woff2") { return data.base64EncodedString() }
    guard let text = String(data: data, encoding: .utf8) else { throw EmbeddingFault.notUTF8(path) }
    return text
  }
}

enum EmbeddingFault: Error {
  case usage
  case outside(String)
  case notUTF8(String)
  case carriageReturn(String)
}
