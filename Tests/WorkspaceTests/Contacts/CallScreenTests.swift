import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The call screen") struct CallScreenTests {
  @Test(arguments: Engine.available) func `what is typed is kept, registered, and shown`(engine: Engine) async throws {
    let typed = "Slaapt niet <b>\"\u{301}"
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      let saved = try await worker.post(
        place + "/bewaar", ["versie": "1", "notes": typed], accept: "application/json")
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
      let page = try await worker.look(try #require(registered.headers[.location]))
      #expect(page.first(".read-notes .prose")?.text == typed)
      let events = try await site.desk.auditEvents()
      #expect(events.contains("contact.registered"))
    }
  }

  @Test func `a button that is pressed twice begins one call, and a few seconds later another one`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var calls: [String] = []
      for _ in 1...2 {
        for _ in 1...2 { calls.append(try #require(try await worker.get("/w/bellen").headers[.location])) }
        site.desk.clock.advance(by: 8)
      }
      #expect(calls[0] == calls[1] && calls[2] == calls[3] && calls[1] != calls[2])
      // Once something stands in its draft, the same button is for the next call, at once.
      _ = try await worker.get(calls[3])
      _ = try await worker.post(
        calls[3] + "/bewaar", ["versie": "1", "notes": "Een"], accept: "application/json")
      #expect(try await worker.get("/w/bellen").headers[.location] != calls[3])
    }
  }

  @Test func `the last words of a page that is gone are kept, also when a colleague was first`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      _ = try await colleague.get(place)
      _ = try await colleague.post(
        place + "/bewaar", ["versie": "1", "was": "[]", "notes": "Hun"], accept: "application/json")
      let last = try await worker.post(
        place + "/bewaar", ["versie": "1", "was": "[]", "laatste": "notes", "notes": "Mijn"], accept: "application/json"
      )
      #expect(last.status == .ok)
      #expect(try await worker.look(place).value(of: "notes") == "Hun\n\nMijn")
      _ = try await worker.post(
        place,
        [
          "versie": "3", "caller": "partner", "help-questions": "sleep", "danger": "no", "outcome": "enough",
          "channel": "phone", "kind": "own-question", "notes": "Hun\n\nMijn",
        ])
      // Another window of who may correct it.
      let late = try await worker.post(
        place + "/bewaar", ["versie": "2", "was": "[]", "laatste": "notes", "notes": "Nog iets"],
        accept: "application/json")
      #expect(late.text.contains(#""outcome":"moved""#))
      let id = try #require(place.split(separator: "/").last)
      #expect(try await worker.get("/w/contact/\(id)/aanvullen").text.contains("Nog iets"))
    }
  }

  @Test func `a field says at once when nothing in it can be found again, and keeps it all the same`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      let slip = try await worker.post(
        place + "/bewaar", ["versie": "1", "reach": "06 1234567"], accept: "application/json")
      #expect(slip.text.contains(#""outcome":"saved""#))
      #expect(!slip.text.contains(#""reach":"""#))
      let page = try await worker.look(place)
      #expect(page.value(of: "reach") == "06 1234567")
      #expect(page.first("[data-notice-for=reach]")?.text.isEmpty == false)
      let whole = try await worker.post(
        place + "/bewaar", ["versie": "2", "reach": "06 12345678 (werk)"], accept: "application/json")
      #expect(whole.text.contains(#""notices":{"reach":""}"#))
      #expect(try await worker.look(place).first("[data-notice-for=reach]")?.text.isEmpty == true)
    }
  }

  @Test func `the danger question has no default and must be answered`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      let empty = try await worker.look(place)
      #expect(empty.value(of: "danger") == nil && empty.choices(of: "danger").count == 4)
      let answer = try await worker.post(
        place,
        [
          "versie": "1", "caller": "partner", "help-questions": "sleep", "outcome": "enough",
          "notes": "tekst blijft staan",
        ])
      #expect(answer.status == .unprocessableContent)
      let page = try answer.main
      #expect(page.refusedFields == ["danger"])
      #expect(page.error(of: "danger")?.contains(ContactRefusal.missing(.danger).text.nl) == true)
      #expect(page.value(of: "notes") == "tekst blijft staan")
    }
  }

  @Test func `what a refused contact kept is its sender's own when it is sent again, without script too`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let refused = try await worker.send(place, form.filled(with: [("notes", "Een"), ("caller", "partner")]))
      #expect(refused.status == .unprocessableContent)
      let again = try #require(try refused.main.form(to: place))
      let fields = [("notes", "Een en twee"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", "enough")]
      let sent = try await worker.send(place, again.filled(with: fields))
      #expect(sent.status == .seeOther, "no clash with oneself")
      let contact = try #require(sent.headers[.location])
      #expect(try await worker.look(contact).first(".read-notes .prose")?.text == "Een en twee")
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
      let both = try plain.main.text
      #expect(both.contains("eerste tekst") && both.contains("tweede tekst"))
      #expect(try await worker.look(place).value(of: "notes") == "eerste tekst")
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
      let heading = try #require(try await worker.look(contact).heading)
      #expect(heading.lowercased().hasSuffix(ContactKind.wrongNumber.name.nl.lowercased()))
      site.desk.clock.advance(by: 500)
      let back = try await worker.post(contact + "/terug", [:])
      #expect(back.headers[.location] == place)
      #expect(try await worker.look(place).value(of: "notes") == "toch een gesprek")
    }
  }

  @Test
  func `what was typed in a draft that was closed elsewhere is shown in words, and goes along when it opens again`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.draftedCall()
      let contact = place.replacing("/w/bellen/", with: "/w/contact/")
      let form = try #require(try await worker.look(place).form(to: place))
      #expect(try await worker.post(place + "/weg", [:]).status == .seeOther)
      let late = try await worker.send(
        place,
        form.filled(with: [("notes", "zei ze"), ("alias", "Haven"), ("reach", "06-12345678"), ("danger", "yes")]))
      #expect(late.status == .unprocessableContent)
      let typed = try #require(try late.main.first("[data-typed]")?.text)
      for part in ["zei ze", "Haven", "06-12345678", DangerAnswer.yes.name.nl] {
        #expect(typed.contains(part), "\(part)")
      }
      let back = try #require(try late.main.form(to: contact + "/terug"))
      #expect(try await worker.send(contact + "/terug", back.fields).headers[.location] == place)
      let draft = try await worker.look(place)
      #expect(draft.value(of: "notes") == "zei ze" && draft.value(of: "reach") == "06-12345678")
      #expect(draft.value(of: "danger") == "yes")
    }
  }

  @Test func `what was typed in a draft that was registered elsewhere and has no field in a correction is shown`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let fields = [
        ("caller", "partner"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", "enough"), ("notes", "eerst"),
      ]
      #expect(try await worker.send(place, form.filled(with: fields)).status == .seeOther)
      let late = try await worker.send(
        place, form.filled(with: fields + [("danger", "yes"), ("reach", "06-12345678")]))
      #expect(late.status == .unprocessableContent)
      let contact = place.replacing("/w/bellen/", with: "/w/contact/")
      let amendment = try #require(try late.main.form(to: contact + "/aanvullen"))
      for notes in [amendment.value(of: "notes"), try await worker.look(contact + "/aanvullen").value(of: "notes")] {
        let notes = try #require(notes)
        #expect(notes.hasPrefix("eerst\n\n") && notes.contains("06-12345678"))
      }
      // The danger has a field in a correction: both answers are shown, and one is chosen.
      #expect(amendment.value(of: "danger") == "yes" && amendment.has(".clash"))
      let sent = try await worker.send(
        contact + "/aanvullen", amendment.filled(with: [("reason", "Later gehoord"), ("keuze.danger", "mine")]))
      #expect(sent.headers[.location] == contact)
      #expect(try await worker.look(contact).first(".read-notes .prose")?.text.contains("06-12345678") == true)
      #expect(try await worker.look("/w").has(".pin"), "danger opens the log, also when it is said in a correction")
    }
  }

  @Test
  func
    `what was typed meanwhile overwrites nothing in a draft that is brought back, and nothing longer than its field is kept`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.draftedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let contact = place.replacing("/w/bellen/", with: "/w/contact/")
      _ = try await worker.send(place + "/bewaar", form.filled(with: [("notes", "van de schrijver")]))
      _ = try await worker.post(place + "/weg", [:])
      var window = try await site.browser(of: "worker")
      _ = try await window.look("/w")
      let late = try await window.send(contact + "/terug", form.filled(with: [("notes", "van later")]))
      #expect(late.status == .unprocessableContent)
      #expect(try late.main.refusedFields == ["notes"], "both wrote, so that one chooses")
      #expect(try await worker.look(place).value(of: "notes") == "van de schrijver")
      let long = String(repeating: "x", count: 20_001)
      let kept = try await worker.send(
        place + "/bewaar", [("versie", "9"), ("was", "[]"), ("notes", long)], accept: "application/json")
      #expect(!kept.text.contains(#""outcome":"saved""#))
      #expect(try await worker.look(place).value(of: "notes") == "van de schrijver")
    }
  }

  @Test func `a colleague who ends a draft that its author just closed is led to the contact`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let place = try await worker.draftedCall()
      _ = try await colleague.get(place)
      _ = try await worker.post(place + "/zonder", ["kind": "wrong-number"])
      let contact = place.replacing("/w/bellen/", with: "/w/contact/")
      #expect(try await colleague.post(place + "/weg", [:]).headers[.location] == contact)
      #expect(try await colleague.post(place + "/zonder", ["kind": "silent"]).headers[.location] == contact)
    }
  }

  @Test func `a day that can't be read is refused by the button that keeps a draft too, and the rest is kept`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      for action in ["/bewaar", "/bekend"] {
        let form = try #require(try await worker.look(place).form(to: place))
        let refused = try await worker.send(
          place + action, form.filled(with: [("day", "31-02-2026"), ("notes", "blijft\(action)")]))
        #expect(refused.status == .unprocessableContent, "\(action)")
        #expect(try refused.main.refusedFields == ["day"], "\(action)")
        #expect(try await worker.look(place).value(of: "notes") == "blijft\(action)")
      }
    }
  }

  @Test func `a full number finds an earlier contact of the team, and a part of it finds nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let first = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(first)
      let registered = try await worker.post(
        first,
        [
          "versie": "1", "caller": "partner", "help-questions": "sleep", "danger": "no", "outcome": "enough",
          "reach": "06-1234 5678",
        ])
      let earlier = try #require(registered.headers[.location])
      site.desk.clock.advance(by: 120)
      var colleague = try await site.browser(of: "colleague")
      let second = try #require(try await colleague.get("/w/bellen").headers[.location])
      _ = try await colleague.get(second)
      let found = try await colleague.post(second + "/bekend", ["versie": "1", "reach": "+31 6 12345678"])
      #expect(try found.main.first(".known")?.addresses == [earlier])
      let part = try await colleague.post(second + "/bekend", ["versie": "2", "reach": "12345"])
      #expect(try part.main.first(".known")?.addresses == [])
      var stranger = try await site.browser(of: "stranger")
      let third = try #require(try await stranger.get("/w/bellen").headers[.location])
      _ = try await stranger.get(third)
      let walled = try await stranger.post(third + "/bekend", ["versie": "1", "reach": "0612345678"])
      #expect(try walled.main.first(".known")?.addresses == [])
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
      let page = try await worker.look(try #require(done.headers[.location]))
      // The sentence is the promise: it is read out as it stands.
      #expect(page.all(".notice p").map(\.text).contains(InquiryReply.text.nl))
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
