import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing

@Suite("The crisis screen, without script") struct CrisisScreenTests {
  @Test func `one press opens the log, with the numbers on the page and every page ready for that press`() async throws
  {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      for path in ["/w", "/w/taken", "/w/contacten", "/w/zoek"] {
        let form = try #require(try await browser.get(path).page.form(to: "/w/crisis/nieuw"), "\(path)")
        #expect(form.has("[data-key=F8]"), "\(path)")
      }
      let opened = try await browser.post("/w/crisis/nieuw", ["token": "press"])
      let place = try #require(opened.headers[.location])
      #expect(try await browser.post("/w/crisis/nieuw", ["token": "press"]).headers[.location] == place)
      let page = try await browser.get(place).page
      for number in ["tel:112", "tel:113", "tel:08000113", "tel:0300002424"] {
        #expect(page.addresses.contains(number), "\(number)")
      }
      #expect(page.first("head title")?.text.hasPrefix("Crisis") == false)
    }
  }

  @Test func `on the call screen the button belongs to the call`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let call = try #require(try await browser.get("/w/bellen").headers[.location])
      let id = try #require(call.split(separator: "/").last)
      #expect(try await browser.get(call).page.form(to: "/w/crisis/nieuw?contact=\(id)") != nil)
      let place = try #require(
        try await browser.post("/w/crisis/nieuw?contact=\(id)", ["token": "a"]).headers[.location])
      #expect(try await browser.look(place).addresses.contains(call))
    }
  }

  @Test func `each tap takes the typed note along, and a refused tap gives it back`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      let logged = try await browser.post(
        place + "/log", ["token": "b", "log": "action:called-112", "note": "Wapen op tafel"])
      #expect(logged.status == .seeOther)
      #expect(try await browser.look(place).first("aside")?.text.contains("Wapen op tafel") == true)
      let refused = try await browser.post(
        place + "/einde", ["token": "c", "note": "Nog niet bewaard", "crisis-outcome": "calmed"])
      #expect(refused.status == .unprocessableContent)
      let page = try refused.main
      #expect(page.value(of: "note") == "Nog niet bewaard")
      #expect(Set(page.refusedFields).isSuperset(of: ["crisis-weapon", "follow-up"]))
    }
  }

  @Test func `a word that no button sends is refused`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      #expect(try await browser.post(place + "/log", ["token": "b", "log": "action:x"]).status == .badRequest)
    }
  }

  @Test func `the note is kept while it is typed, and a late copy of a logged one is not`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      let keep = place + "/bewaar"
      let kept = try await browser.post(keep, ["versie": "0", "note": "Partner"], accept: "application/json")
      #expect(String(buffer: kept.body).contains("\"version\":1"))
      #expect(try await browser.look(place).value(of: "note") == "Partner")
      _ = try await browser.post(place + "/log", ["token": "b", "log": "action:note", "note": "Partner"])
      let late = try await browser.post(keep, ["versie": "1", "note": "Partner"], accept: "application/json")
      #expect(late.status == .conflict && late.text.contains(#""clashes":{"note":[]}"#))
      #expect(try await browser.look(place).value(of: "note") == "")
    }
  }

  @Test
  func `a button loses nothing that was typed elsewhere on the page, and one pressed in vain says so until pressed`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for word in ["safety:no", "severity:acute", "weapon:service"] {
        _ = try await browser.post(place + "/log", ["token": "w", "log": "\(word)"])
      }
      let form = try #require(try await browser.look(place).form(to: place + "/log"))
      let typed = [
        ("crisis-outcome", "calmed"), ("safety-plan", "ja"), ("follow-up", "11:00"), ("check-at", "04:00"),
        ("weapon-whereabouts", "handed-in"),
      ]
      let more = [("note", "Partner"), ("nog", "action:called-113 action:called-112")]
      _ = try await browser.send(place + "/log", form.filled(with: typed + more + [("log", "action:called-112")]))
      let page = try await browser.look(place)
      for (name, value) in typed { #expect(page.value(of: name) == value, "\(name)") }
      #expect(page.value(of: "note") == "")
      #expect(page.all("[role=alert].not-done").count == 1)
      #expect(page.value(of: "nog") == "action:called-113")
      let next = try #require(page.form(to: place + "/log"))
      _ = try await browser.send(place + "/log", next.filled(with: [("log", "whereabouts")]))
      let placed = try await browser.look(place)
      #expect(placed.value(of: "check-at") == "" && placed.value(of: "follow-up") == "11:00")
      let last = try #require(placed.form(to: place + "/log"))
      #expect(try await browser.send(place + "/einde", last.filled(with: [])).status == .seeOther)
      #expect(try await browser.look(place).value(of: "follow-up") == "11:00", "how it ended")
      #expect(try await browser.look(place).value(of: "concept") == "0", "nothing is left of the draft")
    }
  }

  @Test func `a line taken back is struck for all, and what was typed beside the button stays`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      _ = try await browser.post(place + "/log", ["token": "w", "log": "weapon:service"])
      let form = try #require(try await browser.look(place).form(to: place + "/log"))
      #expect(form.has("[formaction$=/terug]"))
      let sent = try await browser.send(
        place + "/terug", form.filled(with: [("regel", "0"), ("note", "Zegt van niet"), ("check-at", "")]))
      #expect(sent.status == .seeOther)
      let page = try await browser.look(place)
      #expect(page.value(of: "note") == "Zegt van niet")
      #expect(page.all(".tl .struck").count == 1 && !page.has("#weapon"))
      #expect(!page.has("[formaction$=/terug]"))
      #expect(try await browser.post(place + "/terug", ["regel": "x"]).status == .badRequest)
      #expect(try await browser.post(place + "/terug", ["regel": "7"]).status == .unprocessableContent)
    }
  }

  @Test func `after closing only what comes of the weapon check can be logged`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for word in ["safety:yes", "severity:moderate", "weapon:service"] {
        _ = try await browser.post(place + "/log", ["token": "w", "log": "\(word)"])
      }
      _ = try await browser.post(
        place + "/log",
        ["token": "w", "log": "whereabouts", "weapon-whereabouts": "stored-at-home", "check-at": "05:00"])
      _ = try await browser.post(
        place + "/einde", ["crisis-outcome": "calmed", "safety-plan": "ja", "follow-up": "11:00"])
      var colleague = try await site.browser(of: "colleague")
      _ = try await colleague.get("/w")
      #expect(try await colleague.post(place + "/akkoord", [:]).status == .seeOther)
      let page = try await colleague.look(place)
      #expect(page.has("#weapon-check") && !page.has("#questions") && !page.has("[formaction$=/akkoord]"))
      let refused = try await colleague.post(place + "/log", ["token": "c", "log": "check:not-secured"])
      #expect(try refused.main.refusedFields == ["note"])
      let logged = try await colleague.post(
        place + "/log", ["token": "c", "log": "check:could-not-check", "note": "Neemt niet op"])
      #expect(logged.status == .seeOther)
      #expect(try await colleague.look(place).has("#weapon-check"), "it is due until the weapon is secured")
      let secured = try await colleague.post(place + "/log", ["token": "d", "log": "check:secured"])
      #expect(secured.status == .seeOther)
      #expect(!(try await colleague.look(place).has("form[data-autosave]")))
    }
  }

  @Test func `who ended it finds no button to sign it off, a colleague does`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for word in ["safety:yes", "severity:moderate", "weapon:no"] {
        _ = try await browser.post(place + "/log", ["token": "b", "log": "\(word)"])
      }
      let ended = try await browser.post(
        place + "/einde", ["crisis-outcome": "calmed", "safety-plan": "ja", "follow-up": "11:00"])
      #expect(ended.status == .seeOther)
      #expect(!(try await browser.look(place).has("[formaction$=/akkoord]")))
      #expect(try await browser.post(place + "/akkoord", [:]).status == .unprocessableContent)
      var colleague = try await site.browser(of: "colleague")
      _ = try await colleague.get("/w")
      #expect(try await colleague.look("/w").has(".pin"))
      #expect(try await colleague.look(place).has("[formaction$=/akkoord]"))
      #expect(try await colleague.post(place + "/akkoord", [:]).status == .seeOther)
      #expect(!(try await colleague.look("/w").has(".pin")))
    }
  }
}
