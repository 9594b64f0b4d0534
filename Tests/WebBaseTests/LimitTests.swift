import HTTPTypes
import HummingbirdTesting
import Testing

@testable import WebBase

@Suite("A request that brings too much")
struct LimitTests {
  private var csrf: String { "csrf=\(Site.token.text)" }

  @Test func `is refused by its length before it is read`() async throws {
    let answer = try await Site.ask(.post, "/w/notitie", headers: [.contentLength: "524289"])
    #expect(answer.status == .contentTooLarge)
  }

  @Test func `is refused when the body grows over the limit`() async throws {
    let answer = try await Site.ask(.post, "/w/notitie", body: csrf + "&a=" + String(repeating: "x", count: 524_288))
    #expect(answer.status == .contentTooLarge)
  }

  @Test func `is refused for one field of more than 256 KiB or more than 200 fields`() async throws {
    let long = try await Site.ask(
      .post, "/w/notitie", body: csrf + "&notitie=" + String(repeating: "x", count: 262_145))
    #expect(long.status == .contentTooLarge)
    let many = try await Site.ask(.post, "/w/notitie", body: csrf + String(repeating: "&a=1", count: 200))
    #expect(many.status == .contentTooLarge)
  }

  @Test func `is refused for its address and its headers`() async throws {
    let address = try await Site.ask(.get, "/w/" + String(repeating: "x", count: 4_096))
    #expect(address.status == .uriTooLong)
    var headers = HTTPFields()
    for index in 0..<65 { headers.append(HTTPField(name: try #require(.init("X-\(index)")), value: "1")) }
    #expect(try await Site.ask(.get, "/", headers: headers).status == .requestHeaderFieldsTooLarge)
    let long: HTTPFields = [.userAgent: String(repeating: "x", count: 16_384)]
    #expect(try await Site.ask(.get, "/", headers: long).status == .requestHeaderFieldsTooLarge)
  }

  @Test(arguments: ["-1", "1e3", "abc", ""])
  func `is refused for a length that is none`(length: String) async throws {
    let answer = try await Site.ask(.post, "/w/notitie", headers: [.contentLength: length])
    #expect(answer.status == .badRequest)
  }
}
