import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Logging
import Synchronization
import Testing

@testable import WebBase

@Suite("The log of requests")
struct LogTests {
  /// Keeps what is written.
  final class Lines: Sendable {
    private let box = Mutex<[String]>([])
    var all: [String] { box.withLock { $0 } }
    func add(_ line: String) { box.withLock { $0.append(line) } }
  }

  struct Handler: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      lines.add("\(event.level) \(event.message) \(all.map { "\($0.key)=\($0.value)" }.sorted())")
    }
  }

  private func lines(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil)
    async throws -> [String]
  {
    let lines = Lines()
    let settings = WebSettings(profile: Site.profile, isSecure: true)
    let router = WebStack.router(context: TestContext.self, settings: settings)
    Site.catalog.mount(on: router.group().add(middleware: Site.SignedIn()), reach: .signedIn)
    let application = Application(
      router: router, logger: Logger(label: "test", factory: { _ in Handler(lines: lines) }))
    _ = try await application.test(.router) { client in
      try await client.executeRequest(
        uri: path, method: method, headers: headers, body: body.map(ByteBuffer.init(string:)))
    }
    return lines.all
  }

  @Test func `has the template, not the path, and nothing that was typed`() async throws {
    let canary = Site.canary
    let found = try await lines(
      .get, "/w/dossier/01abcdefghjkmnpqrstvwxyz00?zoek=\(canary)", headers: [.userAgent: canary])
    let line = try #require(found.first { $0.contains("route=") })
    #expect(line.contains("dossier}") || line.contains(":dossier"))
    #expect(line.contains("status=200"))
    #expect(!found.joined().contains("01abcdefghjkmnpqrstvwxyz00"))
    #expect(!found.joined().contains(canary))
  }

  @Test func `names a fault by its type only`() async throws {
    let found = try await lines(.get, "/w/stuk")
    let line = try #require(found.first { $0.contains("route=") })
    #expect(line.hasPrefix("error"))
    #expect(line.contains("Outage"))
    #expect(!found.joined().contains(Site.canary))
  }

  @Test func `keeps what was sent and an unknown method out`() async throws {
    let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let sent = try await lines(.post, "/w/notitie", headers: headers, body: "notitie=\(Site.canary)")
    #expect(!sent.joined().contains(Site.canary))
    #expect(sent.joined().contains("fault=stale-form"))
    let odd = try await lines(try #require(HTTPRequest.Method(rawValue: "GEHEIM4711")), "/w/stuk")
    #expect(!odd.joined().contains("GEHEIM4711"))
    #expect(odd.joined().contains("method=other"))
  }
}
