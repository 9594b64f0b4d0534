import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@testable import CarePages

@Suite("The page of the day") struct TodayScreenTests {
  @Test func `says why it is empty, and what comes there`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      let page = try await browser.look("/w")
      #expect(page.first("section[aria-labelledby=w-mine] .empty")?.has("p") == true)
      #expect(!page.has("[data-row]"))
      #expect(page.first(".title-row .sub")?.text == "Zondag 22 november 2026, 03:00")
    }
  }

  @Test func `shows an administrator no client and no dead end`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "administrator")
      #expect(try await browser.look("/w").addresses.contains("/w/ik"))
    }
  }

  @Test func `a task is made, ticked off and gone, and its form sent twice makes one`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      let form = try #require(try await browser.look("/w/taken/nieuw").form(to: "/w/taken/nieuw"))
      let sent = form.filled(with: [("title", "Brief <b>lezen</b>"), ("due-day", "22-11-2026"), ("due-time", "23:30")])
      for _ in 0..<2 { #expect(try await browser.send("/w/taken/nieuw", sent).status == .seeOther) }
      let rows = try await browser.look("/w").all("[data-row]")
      #expect(rows.map { $0.first(".what a")?.text } == ["Brief <b>lezen</b>"])
      #expect(rows.first?.text.contains("23:30") == true)
      let act = try #require(rows.first?.first("form[action$=/klaar]")?["action"])
      #expect(try await browser.post(act, [:]).status == .seeOther)
      #expect(try await browser.look("/w").has(".empty"))
    }
  }

  @Test func `what is late says since when, and a colleague sees whose it is`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      try await worker.fill(
        "/w/taken/nieuw", ["title": "Bellen", "due-day": "22-11-2026", "due-time": "03:30"], then: "/w"
      )
      #expect(try await !worker.look("/w").has(".what .muted"), "what somebody made up and is not late says enough")
      site.desk.clock.advance(by: 3600)
      worker = try await site.browser(of: "worker")
      #expect(try await worker.look("/w").first(".what .muted")?.text == "had 03:30 gemoeten")
    }
  }

  @Test func `whatever nobody made up has a reason, in words that name nobody`() {
    for source in TaskSource.allCases {
      #expect((source.why == nil) == (source == .worker), "\(source)")
      for text in [source.why?.nl, source.why?.en].compactMap(\.self) {
        #expect(text.count <= 50 && text.first?.isUppercase == true && !text.contains { $0.isNumber }, "\(text)")
      }
    }
  }

  @Test func `a refused form keeps what was typed`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w/taken/nieuw")
      let answer = try await browser.post(
        "/w/taken/nieuw",
        ["token": "t", "title": "Bellen", "due-day": "31-02-2027", "due-time": "9:15", "owner": "dienst"])
      #expect(answer.status == .unprocessableContent)
      let page = try answer.main
      #expect(page.refusedFields == ["due-day"])
      for (name, typed) in [("title", "Bellen"), ("due-day", "31-02-2027"), ("due-time", "9:15")] {
        #expect(page.value(of: name) == typed)
      }
    }
  }

  @Test func `the navigation counts what is due`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      try await browser.fill(
        "/w/taken/nieuw", ["title": "Bellen", "due-day": "22-11-2026"], then: "/w")
      let page = try await browser.get("/w/contacten").page
      #expect(page.all("nav a[href=/w] .n").map(\.text) == ["1"])
    }
  }
}
