import Foundation
import Installations

/// Where the server listens.
struct ListenAddress: Sendable, Equatable {
  let host: String
  let port: Int

  init(_ text: String) throws(InstallationFailure) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (1...65_535).contains(port)
    else { throw .listen }
    let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    guard !host.isEmpty else { throw .listen }
    self.host = host
    self.port = port
  }
}
