import Database
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Records
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The call screen") struct CallScreenTests {
  @Test(arguments: Engine.available) func `what is typed is kept, registered, and shown`(engine: Engine) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      let saved = try await worker.post(
        place + "/bewaar", ["versie": "1", "notes": "Slaapt niet <b>\"\u{301}"], accept: "application/json")
      #expect(saved.status == .ok)
      #expect(saved.text.contains(#""outcome":"saved""#))
      #expect(saved.text.contains(#""version":2"#))
      let registered = try await worker.post(
        place,
        [
          "versie": "2", "caller": "partner", "help-questions": "sleep", "danger": "no", "outcome": "enough",
          "channel": "phone", "kind": "own-question",
        ])
      #expect(registered.status == .seeOther)
      let page = try await worker.get(try #require(registered.headers[.location]))
      #expect(page.text.contains("Slaapt niet &lt;b&gt;"))
      #expect(!page.text.contains("<b>"))
      let events = try await site.desk.auditEvents()
      #expect(events.contains("contact.registered"))
    }
  }

  @Test func `the danger question has no default and must be answered`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      let empty = try await worker.get(place)
      #expect(!empty.text.contains(#"name="danger" value="no" checked"#))
      let answer = try await worker.post(
        place,
        [
          "versie": "1", "caller": "partner", "help-questions": "sleep", "outcome": "enough",
          "notes": "tekst blijft staan",
        ])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("danger-error"))
      #expect(answer.text.contains("tekst blijft staan"))
    }
  }

  @Test func `a page that is behind shows both texts and overwrites nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      _ = try await worker.post(place + "/bewaar", ["versie": "1", "notes": "eerste tekst"])
      let behind = try await worker.post(
        place + "/bewaar", ["versie": "1", "notes": "tweede tekst"], accept: "application/json")
      #expect(behind.status == .conflict)
      #expect(behind.text.contains("eerste tekst"))
      let plain = try await worker.post(place + "/bewaar", ["versie": "1", "notes": "tweede tekst"])
      #expect(plain.text.contains("eerste tekst") && plain.text.contains("tweede tekst"))
      #expect(try await worker.get(place).text.contains("eerste tekst"))
    }
  }

  @Test func `a wrong number is closed with one choice and can be brought back within a day`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      _ = try await worker.post(place + "/bewaar", ["versie": "1", "notes": "toch een gesprek"])
      let closed = try await worker.post(place + "/zonder", ["kind": "wrong-number"])
      let contact = try #require(closed.headers[.location])
      #expect(try await worker.get(contact).text.contains("verkeerd verbonden"))
      site.desk.clock.advance(by: 500)
      let back = try await worker.post(contact + "/terug", [:])
      #expect(back.headers[.location] == place)
      #expect(try await worker.get(place).text.contains("toch een gesprek"))
    }
  }

  @Test func `a full number finds an earlier contact of the team, and a part of it finds nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let first = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(first)
      _ = try await worker.post(
        first,
        [
          "versie": "1", "caller": "partner", "help-questions": "sleep", "danger": "no", "outcome": "enough",
          "reach": "06-1234 5678",
        ])
      site.desk.clock.advance(by: 120)
      var colleague = try await site.browser(of: "colleague")
      let second = try #require(try await colleague.get("/w/bellen").headers[.location])
      _ = try await colleague.get(second)
      let found = try await colleague.post(second + "/bekend", ["versie": "1", "reach": "+31 6 12345678"])
      #expect(found.text.contains("1 eerder contact"))
      let part = try await colleague.post(second + "/bekend", ["versie": "2", "reach": "12345"])
      #expect(part.text.contains("Geen eerder contact"))
      var stranger = try await site.browser(of: "stranger")
      let third = try #require(try await stranger.get("/w/bellen").headers[.location])
      _ = try await stranger.get(third)
      let walled = try await stranger.post(third + "/bekend", ["versie": "1", "reach": "0612345678"])
      #expect(walled.text.contains("Geen eerder contact"))
    }
  }

  @Test func `an inquiry keeps nothing about anybody and shows the one fixed answer`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      let done = try await worker.post(
        place, ["versie": "1", "kind": "inquiry", "caller": "manager", "notes": "vraagt naar Jan"])
      #expect(done.status == .seeOther)
      let page = try await worker.get(try #require(done.headers[.location]))
      #expect(page.text.contains("Wij zeggen nooit of iemand hier bekend is"))
    }
  }

  @Test func `a correction needs a reason and keeps what stood there`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      let done = try await worker.post(
        place,
        [
          "versie": "1", "caller": "partner", "help-questions": "sleep", "danger": "no", "outcome": "enough",
          "notes": "eerste lezing",
        ])
      let contact = try #require(done.headers[.location])
      let form = try await worker.get(contact + "/aanvullen")
      let version = try #require(form.text.firstMatch(of: #/name="versie" value="(\d+)"/#)?.1)
      let bare = try await worker.post(contact + "/aanvullen", ["versie": String(version), "notes": "betere lezing"])
      #expect(bare.status == .unprocessableContent)
      #expect(bare.text.contains("betere lezing"))
      let amended = try await worker.post(
        contact + "/aanvullen", ["versie": String(version), "notes": "betere lezing", "reason": "verkeerd verstaan"])
      #expect(amended.status == .seeOther)
      #expect(try await worker.get(contact).text.contains("betere lezing"))
      let versions = try await site.desk.store.read { transaction in
        try transaction.rows("SELECT id FROM contact_version").count
      }
      #expect(versions == 1)
    }
  }

  @Test func `the page stays as it was reviewed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      let page = try await worker.get(place)
      try Golden(in: #filePath).check(
        "call-screen", status: page.status.code, headers: page.headerPairs, body: page.text)
    }
  }
}
