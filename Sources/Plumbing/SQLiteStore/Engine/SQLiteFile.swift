import Database
import Foundation

/// The file of an embedded store; its log beside it takes over its permissions.
enum SQLiteFile {
  static func prepare(_ path: String) throws(StoreFault) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let ownerOnly: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: ownerOnly) else {
      throw .other(code: "SQLITE_CANTOPEN")
    }
  }
}
