import Crypto
import Desk
import Disclosure
import Foundation

/// Reads and writes the files of `luwte protect`. Files that hold true counts can be read by their owner only.
struct ProtectFiles {
  /// SHA-256 as lower-case hexadecimal.
  static let hash: LedgerEntry.Hash = { bytes in
    SHA256.hash(data: bytes).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }

  static func read(_ path: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.refused(ProtectTexts.unreadable(path))
    }
  }

  /// Writes beside the file first, so that a reader never sees half of it.
  static func write(_ bytes: [UInt8], to path: String, secret: Bool) throws {
    do {
      let temporary = path + ".part"
      let attributes: [FileAttributeKey: Any] = secret ? [.posixPermissions: 0o600] : [.posixPermissions: 0o644]
      guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes), attributes: attributes) else {
        throw CommandFailure.refused(ProtectTexts.unwritable(path))
      }
      guard rename(temporary, path) == 0 else { throw CommandFailure.refused(ProtectTexts.unwritable(path)) }
    }
  }
}
