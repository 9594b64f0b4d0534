import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

import Workspace

@Suite("A client's form that somebody else has open too") struct ClientEditTests {
  @Test func `another item of a worker stands, and an item that both answered waits for a choice`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var both = try await ClientAndWorker("tsq", at: site)
      let form = try #require(try await both.client.look("/s/lijst").form(to: "/s/lijst"))
      try await both.answers([("item-1", "1"), ("item-2", "1")])
      let clash = try await both.client.send(
        "/s/lijst", form.filled(with: [("act", "save"), ("item-2", "0"), ("item-3", "1")]))
      #expect(clash.status == .unprocessableContent)
      #expect(try clash.main.refusedFields == ["item-2"])
      let shown = try #require(try clash.main.form(to: "/s/lijst"))
      #expect(shown.value(of: "item-1") == "1" && shown.value(of: "item-2") == "0")
      let chosen = try await both.client.send(
        "/s/lijst", shown.filled(with: [("act", "save"), ("keuze.item-2", "mine")]))
      #expect(chosen.headers[.location] == "/s?bewaard=1")
      let stored = try await both.worker.look(both.place)
      #expect((1...3).map { stored.value(of: "item-\($0)") } == ["1", "0", "1"])
    }
  }

  @Test func `danger waits for no choice: the numbers come first, and the desk sees it`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      var both = try await ClientAndWorker("phq-9", at: site)
      let form = try #require(try await both.client.look("/s/lijst").form(to: "/s/lijst"))
      try await both.answers([("item-9", "0")])
      let kept = try await both.client.keep("/s/lijst", version: 0, [("item-9", "2")])
      #expect(kept.status == .conflict && kept.text.contains("Het loket ziet je antwoord nu."))
      let sent = try await both.client.send("/s/lijst", form.filled(with: [("act", "save"), ("item-9", "2")]))
      #expect(sent.status == .unprocessableContent)
      #expect(try sent.main.has(".notice-warn[role=status]"))
      let crisis = try #require(try await both.worker.look("/w").address(in: "/w/crisis/"))
      #expect(try await both.worker.look(crisis).all(".tl li").count == 1)
      #expect(try await both.worker.look(both.place).value(of: "item-9") == "0", "the answer waits")
    }
  }

  @Test func `the page belongs to its form, whichever code or browser opened that`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq", "phq-2"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let first = try await worker.begunScreening("tsq", in: dossier)
      let second = try await worker.begunScreening("phq-2", in: dossier)
      let code = try await worker.clientCode(first)
      let other = try await worker.clientCode(second)
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let page = try await client.get("/s/lijst")
      let owner = try #require(try page.page.first("body")?["data-account"])
      #expect(!code.contains(owner) && !owner.contains(code) && !page.text.contains(code))
      #expect(try page.page.first("body")?["data-realm"] == "form", "no account of the desk answers to it")
      let mine = client.csrf
      #expect(try await client.get("/s/token", accept: "application/json").text.contains(owner))
      // The same code once more: the page goes on with the new token.
      _ = try await client.post("/s", ["code": code])
      #expect(try await client.get("/s/token", accept: "application/json").text.contains(owner))
      // Another code in the same browser: the token is of another form, and the page's own is refused.
      _ = try await client.post("/s", ["code": other])
      let foreign = try await client.get("/s/token", accept: "application/json")
      #expect(foreign.status == .ok && !foreign.text.contains(owner))
      client.csrf = mine
      let late = try await client.post(
        "/s/lijst/bewaar", ["versie": "0", "item-1": "1"], accept: "application/json")
      #expect(late.status == .forbidden)
      for place in [first, second] {
        #expect(try await worker.look(place).value(of: "item-1") == nil, "nothing was saved in either")
      }
    }
  }

  @Test func `what a client writes about a session is kept while it is typed, and taken away when they do`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let made = try await worker.post(place, ["act": "code"])
      let code = try #require(made.text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)).output.0.description
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      _ = try await client.look("/s/lijst")
      let kept = try await client.keep("/s/lijst", version: 0, [("remark", "Fijn <i>gesprek</i>")])
      #expect(kept.status == .ok)
      let page = try await client.look("/s/lijst")
      #expect(page.value(of: "remark") == "Fijn <i>gesprek</i>")
      let unfinished = try await client.send(
        "/s/lijst", try #require(page.form(to: "/s/lijst")).filled(with: [("act", "finish"), ("remark", "Toch kort")]))
      let told = try await client.look(try #require(unfinished.headers[.location]))
      #expect(!told.refusedFields.isEmpty && told.value(of: "remark") == "Toch kort")
      let now = try await client.look("/s/lijst")
      let version = try #require(now.value(of: "versie").flatMap { Int64($0) })
      _ = try await client.keep("/s/lijst", version: version, [("remark", "")])
      #expect(try await client.look("/s/lijst").value(of: "remark") == "")
    }
  }

  @Test func `on the screen turned round, what was typed stays when the session was rated meanwhile`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      _ = try await worker.post(place, ["act": "screen"])
      let form = try #require(try await worker.get(place + "/scherm").main.form(to: place + "/scherm"))
      #expect(try await worker.post(place, ["act": "skip", "skip-reason": "declined"]).status == .seeOther)
      let late = try await worker.send(
        place + "/scherm", form.filled(with: [("item-1", "8"), ("remark", "Fijn gesprek")]))
      #expect(late.status == .unprocessableContent)
      #expect(try late.main.first("[data-typed]")?.text == "Fijn gesprek")
    }
  }
}

/// A questionnaire that a client has open by a code, and a worker in the dossier.
private struct ClientAndWorker {
  let place: String
  var worker: SiteBrowser
  var client: SiteBrowser

  init(_ code: String, at site: WorkspaceSite) async throws {
    worker = try await site.browser(of: "worker")
    place = try await worker.begunScreening(code, in: try await worker.startedDossier(at: site))
    let link = try await worker.clientCode(place)
    client = site.visitor()
    _ = try await client.post("/s", ["code": link])
    _ = try await client.look("/s/lijst")
  }

  /// The worker fills in some items meanwhile.
  mutating func answers(_ items: [(String, String)]) async throws {
    let form = try #require(try await worker.look(place).form(to: place))
    #expect(try await worker.send(place, form.filled(with: [("act", "save")] + items)).status == .seeOther)
  }
}
