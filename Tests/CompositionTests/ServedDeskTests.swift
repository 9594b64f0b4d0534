import Composition
import Database
import Desk
import Foundation
import FoundationNetworking
import HouseActs
import Installations
import Logging
import RegisterCore
import ServiceLifecycle
import TestKit
import Testing
import Vault

@Suite("A desk that is served and stopped", .timeLimit(.minutes(15))) struct ServedDeskTests {
  @Test func `what runs when the desk is told to stop is answered and stored, and nothing is stored after the close`()
    async throws
  {
    try await withDatabase(on: .sqlite) { database in
      let events = Events()
      let store = HeldStore(store: try database.open(), events: events)
      let port = try FreePort.any()
      let installation = Self.installation(store, port: port)
      _ = try await installation.setUp()
      let desk = try await installation.openDesk(hashing: .test)
      let group = ServiceGroup(
        services: [try ServedDesk(desk, of: installation, signals: [])],
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      async let running: Void = group.run()
      let site = Site(port: port)
      try await site.waitUntilReady()

      await store.gate.shut()
      async let answer = site.signIn()
      // The failed sign-in, and the loop that seals the audit log, in the middle of its round.
      while await store.gate.waiting < 2 { try await Task.sleep(for: .milliseconds(5)) }
      await group.triggerGracefulShutdown()
      try await Task.sleep(for: .milliseconds(300))
      #expect(!events.all.contains("closed"), "the store waits for the request")
      await store.gate.open()
      let status = try await answer
      #expect(status == 422)
      try await running

      #expect(events.all.last == "closed" && events.all.count(where: { $0 == "closed" }) == 1)
      await #expect(throws: StoreFault.closed) {
        try await desk.services.signIn(login: "x", password: "y", network: "direct", requestID: "test")
      }
      let again = try database.open()
      let failures = try await again.read { transaction in
        try transaction.rows("SELECT id FROM audit WHERE event = \(AuditEvent.signInFailed.rawValue)").count
      }
      try await again.close()
      #expect(failures == 1)
    }
  }

  @Test func `settings that can't be served are refused before anything is opened to the network`() async throws {
    let changes: [(InstallationFailure?, @Sendable (inout Settings) -> Void)] = [
      (nil, { _ in }),
      (.listen, { $0.serve.listen = "127.0.0.1" }),
      (.listen, { $0.serve.listen = "127.0.0.1:0" }),
      (.origin, { $0.serve.origins = ["loket.example"] }),
      (.quickExit, { $0.desk.quickExit = "http://weer.example/" }),
    ]
    try await withStore(on: .sqlite) { store in
      let installation = Self.installation(store, port: 8_080)
      _ = try await installation.setUp()
      let desk = try await installation.openDesk()
      for (expected, change) in changes {
        var settings = installation.settings
        change(&settings)
        var refusal: InstallationFailure?
        do {
          _ = try ServedDesk(desk, of: Installation(settings, store: store, root: Self.root))
        } catch let failure as InstallationFailure {
          refusal = failure
        }
        #expect(refusal == expected)
      }
    }
  }

  // MARK: Parts

  private static let root = RootKey.generate()

  private static func installation(_ store: any Store, port: Int) -> Installation {
    var settings = Settings()
    settings.serve.listen = "127.0.0.1:\(port)"
    return Installation(settings, store: store, root: root)
  }
}

/// The served desk as seen from the network.
private struct Site: Sendable {
  let port: Int

  private func request(_ path: String) throws -> URLRequest {
    URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
  }

  func waitUntilReady() async throws {
    while true {
      do {
        _ = try await URLSession.shared.data(for: try request("/gezond"))
        return
      } catch is URLError {
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  /// A sign-in that fails, which leaves a row; the status of the answer.
  func signIn() async throws -> Int {
    var request = try request("/w/in")
    request.httpMethod = "POST"
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    request.httpBody = Data("login=niemand&password=niets".utf8)
    let (_, response) = try await URLSession.shared.data(for: request)
    return try #require(response as? HTTPURLResponse).statusCode
  }
}
