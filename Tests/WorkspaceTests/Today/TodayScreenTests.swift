import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing
import UseCases

@Suite("The page of the day") struct TodayScreenTests {
  @Test func `says why it is empty, and what comes there`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let page = String(buffer: try await browser.get("/w").body)
      #expect(page.contains("Er wacht nu niets op jou."))
      #expect(page.contains("Zondag 22 november 2026, 03:00"))
    }
  }

  @Test func `shows an administrator no client and no dead end`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "administrator")
      let answer = try await browser.get("/w")
      #expect(answer.status == .ok)
      #expect(String(buffer: answer.body).contains("href=\"/w/ik\""))
    }
  }

  @Test func `a task is made, ticked off and gone, and its form sent twice makes one`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let fields: KeyValuePairs = [
        "token": "t", "title": "Brief <b>lezen</b>", "due-day": "22-11-2026", "due-time": "23:30", "owner": "ik",
      ]
      for _ in 0..<2 { #expect(try await browser.post("/w/taken/nieuw", fields).status == .seeOther) }
      let page = String(buffer: try await browser.get("/w").body)
      #expect(page.components(separatedBy: "Brief &lt;b&gt;lezen&lt;/b&gt;</a>").count == 2)
      #expect(page.contains("23:30"))
      let act = try #require(page.firstMatch(of: #/action="(\/w\/taak\/[0-9a-z]+\/klaar)"/#)?.1)
      #expect(try await browser.post(String(act), [:]).status == .seeOther)
      #expect(String(buffer: try await browser.get("/w").body).contains("Er wacht nu niets op jou."))
    }
  }

  @Test func `a refused form keeps what was typed`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let answer = try await browser.post(
        "/w/taken/nieuw",
        ["token": "t", "title": "Bellen", "due-day": "31-02-2027", "due-time": "9:15", "owner": "dienst"])
      #expect(answer.status == .unprocessableContent)
      let page = String(buffer: answer.body)
      for typed in ["value=\"Bellen\"", "value=\"31-02-2027\"", "value=\"9:15\""] { #expect(page.contains(typed)) }
    }
  }

  @Test func `the navigation counts what is due`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      _ = try await browser.post(
        "/w/taken/nieuw", ["token": "t", "title": "Bellen", "due-day": "22-11-2026", "owner": "ik"])
      let page = String(buffer: try await browser.get("/w/contacten").body)
      #expect(page.contains("<span class=\"n\">1</span>"))
    }
  }
}
