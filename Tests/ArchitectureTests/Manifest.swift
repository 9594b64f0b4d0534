import Foundation

/// What `Package.swift` says, as the package manager understands it.
struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    let path: String?
    let dependencies: [Dependency]

    /// The folder of `Sources` in which it stands.
    var floor: String? {
      guard let parts = path?.split(separator: "/"), parts.first == "Sources", parts.count > 2 else { return nil }
      return String(parts[1])
    }

    var folder: String { path ?? "Tests/\(name)" }
  }

  /// A target of this package, or a product of another.
  struct Dependency: Decodable {
    let name: String
    let package: String?

    private enum Form: String, CodingKey { case byName, product, target }

    init(from decoder: any Decoder) throws {
      let form = try decoder.container(keyedBy: Form.self)
      for key in form.allKeys {
        var parts = try form.nestedUnkeyedContainer(forKey: key)
        name = try parts.decode(String.self)
        package = key == .product ? try parts.decode(String?.self) : nil
        return
      }
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an unknown kind of dependency"))
    }
  }

  let targets: [Target]

  /// Read once, with a scratch folder of its own: the build folder is locked while tests run.
  static let read = Result { try load() }

  private static func load() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("luwte-manifest-\(getpid())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: json)
  }
}
