import Foundation

/// The working copy that the tests look at.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files under a folder, by their path from the root, in order.
  static func files(under folder: String, ending suffix: String) throws -> [String] {
    let top = root.appendingPathComponent(folder)
    let found = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    return found.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }
}
