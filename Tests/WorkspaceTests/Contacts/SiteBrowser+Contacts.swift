import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

extension SiteBrowser {
  /// Opens a draft; gives its address.
  mutating func startedCall() async throws -> String {
    let place = try #require(try await get("/w/bellen").headers[.location])
    _ = try await get(place)
    return place
  }

  /// A draft in which something was written; gives the address of its page.
  mutating func draftedCall() async throws -> String {
    let place = try await startedCall()
    _ = try await post(place + "/bewaar", ["versie": "1", "notes": "Belt straks terug"], accept: "application/json")
    return place
  }

  /// Takes a call by the form of its page; gives the address of the contact.
  mutating func registeredCall(notes: String = "", outcome: String = "enough") async throws -> String {
    let place = try await startedCall()
    let form = try #require(try await look(place).form(to: place))
    let answer = try await send(
      place,
      form.filled(with: [
        ("caller", "partner"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", outcome), ("notes", notes),
      ]))
    #expect(answer.status == .seeOther)
    return try #require(answer.headers[.location])
  }
}
