import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

import Workspace

@Suite("Two windows and two people at one crisis") struct CrisisEditTests {
  @Test func `a line goes into the log whatever was typed elsewhere, and what was typed elsewhere stays`() async throws
  {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      _ = try await crisis.worker.keep(crisis.place, note: "In een ander venster", seen: 0)
      let logged = try await crisis.worker.send(
        crisis.place + "/log", crisis.filled([("log", "action:called-112"), ("note", "Wapen op tafel")]))
      #expect(logged.status == .seeOther)
      let page = try await crisis.worker.look(crisis.place)
      #expect(page.first("aside")?.text.contains("Wapen op tafel") == true)
      #expect(page.value(of: "note") == "In een ander venster")
    }
  }

  @Test func `two lines from one page both go into the log, the same line once, and none is refused`() async throws {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      for line in ["action:called-112", "action:called-113", "action:called-112"] {
        let sent = try await crisis.worker.send(crisis.place + "/log", crisis.filled([("log", line)]))
        #expect(sent.status == .seeOther, "\(line)")
      }
      #expect(try await crisis.worker.look(crisis.place).all(".tl li").count == 2)
    }
  }

  @Test func `a note that was typed in two windows is kept in neither's stead`() async throws {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      _ = try await crisis.worker.keep(crisis.place, note: "Het ene", seen: 0)
      let other = try await crisis.worker.keep(crisis.place, note: "Het andere", seen: 0)
      #expect(other.status == .conflict && other.text.contains(#""clashes":{"note":["Het ene"]}"#))
      #expect(try await crisis.worker.look(crisis.place).value(of: "note") == "Het ene")
    }
  }

  @Test func `closed meanwhile, what was typed is told to be out of place and shown to be copied`() async throws {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      let form = crisis.filled([("note", "Nog te zeggen")])
      try await crisis.close()
      let kept = try await crisis.worker.keep(crisis.place, note: "Nog te zeggen", seen: 0)
      #expect(kept.status == .unprocessableContent && kept.text.contains(#""outcome":"moved""#))
      for (act, button) in [("/log", ""), ("/log", "action:note"), ("/einde", "")] {
        let sent = try await crisis.worker.send(
          crisis.place + act, form + (button.isEmpty ? [] : [("log", button)]))
        #expect(sent.status == .unprocessableContent, "\(act) \(button)")
        #expect(try sent.main.first("[data-typed]")?.text == "Nog te zeggen", "\(act) \(button)")
      }
      #expect(!(try await crisis.worker.look(crisis.place).text.contains("Nog te zeggen")), "it went nowhere unseen")
    }
  }

  @Test(arguments: ["mine", "theirs"])
  func `two who end it differently see both, and the choice does what it says`(choice: String) async throws {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      let outcomes = CrisisOutcome.allCases.map(\.rawValue)
      let (theirs, mine) = (outcomes[0], outcomes[1])
      for word in ["safety:yes", "severity:moderate", "weapon:no"] {
        _ = try await crisis.colleague.post(crisis.place + "/log", ["token": "w", "log": "\(word)"])
      }
      let theirEnd = crisis.filled([("crisis-outcome", theirs), ("safety-plan", "ja"), ("follow-up", "11:00")])
      let myEnd = crisis.filled([
        ("crisis-outcome", mine), ("safety-plan", "ja"), ("follow-up", "11.00"), ("note", "Mijn woorden"),
      ])
      #expect(try await crisis.colleague.send(crisis.place + "/einde", theirEnd).status == .seeOther)
      #expect(try await crisis.colleague.send(crisis.place + "/einde", theirEnd).status == .seeOther, "sent twice")
      let clash = try await crisis.worker.send(crisis.place + "/einde", myEnd)
      #expect(clash.status == .unprocessableContent)
      #expect(try clash.main.refusedFields == ["crisis-outcome"])
      #expect(try clash.main.value(of: "note") == "Mijn woorden")
      let shown = try #require(try clash.main.form(to: crisis.place + "/log"))
      let again = try await crisis.worker.send(crisis.place + "/einde", shown.filled(with: []))
      #expect(again.status == .unprocessableContent)
      #expect(try await crisis.worker.look(crisis.place).value(of: "crisis-outcome") == theirs)
      let chosen = try await crisis.worker.send(
        crisis.place + "/einde", shown.filled(with: [("keuze.crisis-outcome", choice)]))
      #expect(chosen.status == .seeOther)
      let now = try await crisis.worker.look(crisis.place)
      #expect(now.value(of: "crisis-outcome") == (choice == "mine" ? mine : theirs))
      #expect(now.first("aside")?.text.contains("Mijn woorden") == true)
    }
  }

  @Test func `a sign-off that is refused logs the note once, and gives back nothing that stands in the log`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var crisis = try await OpenCrisisPage(at: site)
      try await crisis.end()
      let page = try #require(try await crisis.worker.look(crisis.place).form(to: crisis.place + "/log"))
      let refused = try await crisis.worker.send(crisis.place + "/akkoord", page.filled(with: [("note", "Gelezen")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.value(of: "note") == "")
      #expect(try refused.main.first("aside")?.text.contains("Gelezen") == true)
    }
  }
}

/// A crisis in the browsers of two people, loaded at the same time.
private struct OpenCrisisPage {
  let place: String
  var worker: SiteBrowser
  var colleague: SiteBrowser
  private let form: PageElement

  init(at site: WorkspaceSite) async throws {
    worker = try await site.browser(of: "worker")
    colleague = try await site.browser(of: "colleague")
    _ = try await worker.get("/w")
    place = try #require(try await worker.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
    form = try #require(try await worker.look(place).form(to: place + "/log"))
    _ = try await colleague.look(place)
  }

  func filled(_ values: [(String, String)]) -> [(String, String)] { form.filled(with: values) }

  /// The worker ends it.
  mutating func end() async throws {
    for word in ["safety:yes", "severity:moderate", "weapon:no"] {
      _ = try await worker.post(place + "/log", ["token": "e", "log": "\(word)"])
    }
    let ended = try await worker.send(
      place + "/einde", filled([("crisis-outcome", "calmed"), ("safety-plan", "ja"), ("follow-up", "11:00")]))
    #expect(ended.status == .seeOther)
  }

  /// The worker ends it and the colleague agrees.
  mutating func close() async throws {
    try await end()
    #expect(try await colleague.post(place + "/akkoord", [:]).status == .seeOther)
  }
}

extension SiteBrowser {
  /// Keeps a note as the script of a page does that was made without one.
  fileprivate mutating func keep(_ place: String, note: String, seen: Int64) async throws -> TestResponse {
    try await keep(place, version: seen, [("note", note)])
  }
}
