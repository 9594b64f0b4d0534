import Foundation
import Testing

/// A folder of one test, gone afterwards; only its owner may enter it.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  var template = Array((NSTemporaryDirectory() + "/vault-XXXXXX").utf8CString)
  let path = try #require(mkdtemp(&template).map { String(cString: $0) })
  defer {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("the folder stayed: \(error)") }
  }
  try body(path)
}
