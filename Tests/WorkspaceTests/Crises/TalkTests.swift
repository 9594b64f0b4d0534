import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@Suite("A screen while somebody listens") struct TalkTests {
  @Test func `a call and an open crisis do not lock after ten minutes, and blur when their reader set that`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      let plain = try #require(try await browser.get("/w").page.first("body"))
      #expect(plain["data-lock-after"] == "600" && plain["data-blur-after"] == "180" && plain["data-hold-every"] == nil)
      let call = try #require(try await browser.get("/w/bellen").headers[.location])
      let crisis = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for path in [call, crisis] {
        let body = try #require(try await browser.get(path).page.first("body"))
        #expect(body["data-blur-after"] == nil && body["data-hold-every"] == "240", "\(path)")
        #expect(body["data-lock-after"] == "14400")
      }
      try await browser.fill("/w/ik", ["talk-blur": "10"], then: "/w/ik")
      #expect(try await browser.look("/w/ik").value(of: "talk-blur") == "10")
      #expect(try await browser.get(call).page.first("body")?["data-blur-after"] == "600")
      let stored = try #require(try await browser.look("/w/ik").value(of: "versie"))
      _ = try await browser.post("/w/ik", ["versie": stored, "language": "nl", "shortcuts": "ja", "talk-blur": "7"])
      #expect(try await browser.get(call).page.first("body")?["data-blur-after"] == nil)
    }
  }

  @Test func `every page of a helper has the numbers ready for its lock`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      #expect(try await browser.get("/w/contacten").page.has("[data-lock-numbers] a[href=tel:112]"))
    }
  }
}
