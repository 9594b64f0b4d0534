import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Instruments
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The pages behind a client's code") struct ClientFormPagesTests {
  @Test(arguments: Engine.available) func `by forms alone, from the dossier to the client and back`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine, wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      let code = try await worker.clientCode(place)
      let waiting = try await worker.look(place)
      #expect(waiting.has("section[aria-labelledby=client] [formaction$=/code/weg]"), "it can be withdrawn")
      #expect(!waiting.text.contains(code))
      var client = site.visitor()
      let link = try await client.get("/s/\(code)")
      #expect(link.status == .ok && link.headers[.setCookie] == nil)
      #expect(try await worker.look(place) == waiting, "looking at the address opens nothing")
      let opened = try await client.post("/s", ["code": code])
      #expect(opened.headers[.location] == "/s/lijst")
      #expect(opened.headers[.setCookie]?.contains("HttpOnly; SameSite=Strict; Secure") == true)
      let form = try await client.get("/s/lijst").text
      #expect(form.contains("Proeftekst 1") && !form.contains(code))
      #expect(try await worker.look(place) != waiting)
      let half = (1...5).map { ("item-\($0)", "1") }
      let kept = try await client.send("/s/lijst", [("versie", "0"), ("act", "save")] + half)
      #expect(kept.headers[.location] == "/s?bewaard=1")
      #expect(try await client.get("/s/lijst").headers[.location] == "/s")
      _ = try await client.post("/s", ["code": code])
      let again = try await client.look("/s/lijst")
      #expect((1...10).map { again.value(of: "item-\($0)") == "1" } == (1...10).map { $0 <= 5 })
      let missing = try await client.send("/s/lijst", [("versie", "1"), ("act", "finish"), ("item-6", "1")])
      let asked = try #require(missing.headers[.location])
      #expect(missing.status == .seeOther && asked == "/s/lijst?mist=vragen", "loading it again sends nothing")
      let told = try await client.look(asked)
      #expect(told.refusedFields == ["item-7"] && told.has("button[name=act][value=finish-open]"))
      let rest = (7...10).map { ("item-\($0)", "1") }
      let sent = try await client.send("/s/lijst", [("versie", "2"), ("act", "finish")] + rest)
      #expect(sent.headers[.location] == "/s/klaar")
      let thanks = try await client.look("/s/klaar")
      #expect(!thanks.has("form") && thanks.has("a[href^=tel:]"))
      let result = try await worker.look(place)
      #expect(result.first(".score strong")?.text == "10")
      #expect(result.all("dd").map(\.text).contains(ScreeningSource.client.name.nl))
      let used = try await client.post("/s", ["code": code])
      #expect(used.status == .unprocessableContent)
      #expect(try used.main.refusedFields == ["code"])
    }
  }

  @Test func `nothing on these pages names the client, a worker, the questionnaire in the tab, or the police`()
    async throws
  {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let code = try await worker.clientCode(try await worker.begunScreening("phq-9", in: dossier))
      var client = site.visitor()
      var pages = [try await client.get("/s"), try await client.get("/s/\(code)")]
      _ = try await client.post("/s", ["code": code])
      pages.append(try await client.get("/s/lijst"))
      pages.append(try await client.get("/s/klaar"))
      for page in pages {
        let whole = try page.page
        #expect(whole.first("head title")?.text == "Formulier – Proefloket")
        #expect(whole.has("a.exit[href=/weg]") && whole.has("a[href=tel:08000113]"))
        for word in ["Kade 48", "Medewerker", "PHQ", "olitie", "/w/", "score"] {
          #expect(!page.text.contains(word), "\(word)")
        }
        #expect(page.headers[.referrerPolicy] == "no-referrer")
        #expect(page.headers[.cacheControl]?.contains("no-store") == true)
      }
    }
  }

  @Test func `an answer that says danger brings the numbers first, by button and by script`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("phq-9", in: dossier)
      let code = try await worker.clientCode(place)
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      _ = try await client.get("/s/lijst")
      let kept = try await client.post(
        "/s/lijst/bewaar", ["versie": "0", "item-9": "2"], accept: "application/json")
      let page = try await client.get("/s/lijst").text
      let danger = try #require(try PageElement(page).first(".notice-warn[role=status] .strong")?.text)
      #expect(kept.text.contains(danger), "the script says what the page says")
      let notice = try #require(page.range(of: danger))
      let number = try #require(page.range(of: "tel:08000113"))
      let question = try #require(page.range(of: "Proeftekst 1"))
      #expect(notice.lowerBound < number.lowerBound && number.lowerBound < question.lowerBound)
      #expect(try await worker.look("/w").has(".pin a[href^=/w/crisis/]"))
    }
  }

  @Test func `the quick exit ends the visit and leads away without a trace`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let code = try await worker.clientCode(try await worker.begunScreening("tsq", in: dossier))
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let cookie = client.cookie
      let left = try await client.get("/weg")
      #expect(left.status == .seeOther && left.headers[.location] == DeskProfile.usualExit)
      #expect(left.headers[.setCookie]?.contains("Max-Age=0") == true)
      client.cookie = cookie
      #expect(try await client.get("/s/lijst").headers[.location] == "/s")
    }
  }

  @Test func `a form of another browser is refused, and a client's visit is no sign-in`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let code = try await worker.clientCode(try await worker.begunScreening("tsq", in: dossier))
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      client.csrf = String(repeating: "A", count: 43)
      let refused = try await client.post("/s/lijst", ["versie": "0", "act": "finish", "item-1": "1"])
      #expect(refused.status == .forbidden)
      #expect(try await client.get(dossier).headers[.location]?.hasPrefix("/w/in") == true)
    }
  }

  @Test func `a code is made once: the page sent again says that there is one, and takes nobody's away`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("phq-9", in: dossier)
      let form = try #require(try await worker.look(place).form(to: place + "/code"))
      let made = try await worker.send(place + "/code", form.filled(with: [("language", "nl")]))
      let code = try #require(made.text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)).output.0.description
      #expect(try made.main.first("[data-copy]")?["data-copy"]?.hasSuffix("/s/" + code) == true)
      #expect(try made.main.has("[data-print]"))
      let again = try await worker.send(place + "/code", form.filled(with: [("language", "nl")]))
      #expect(again.status == .unprocessableContent && !again.text.contains(code))
      var client = site.visitor()
      #expect(try await client.post("/s", ["code": code]).headers[.location] == "/s/lijst", "it works still")
      let newer = try await worker.clientCode(place)
      #expect(newer != code)
      var other = site.visitor()
      #expect(try await other.post("/s", ["code": code]).status == .unprocessableContent)
    }
  }

  @Test func `without wording the page of the questionnaire says why there is no code`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      let page = try await worker.look(place)
      let why = try #require(page.first("section[aria-labelledby=client] .muted")?.text)
      #expect(!why.isEmpty && page.form(to: place + "/code") == nil)
      let forced = try await worker.post(place + "/code", ["language": "nl"])
      #expect(forced.status == .unprocessableContent)
      #expect(try forced.main.first(".notice-warn .strong")?.text == why)
    }
  }

  @Test func `the period and every text of the form stand in their place, for the client and for the worker`()
    async throws
  {
    try await WorkspaceSite.run(wordings: LoadedWordings.empty.withPracticeList()) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("practice-list", in: dossier)
      let code = try await worker.clientCode(place)
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let instrument = try Catalogue.instrument("practice-list")
      for page in [try await client.look("/s/lijst"), try await worker.look(place)] {
        let form = try #require(page.first("form.answers"))
        #expect(
          form.first("p")?.text.contains(instrument.period.nl) == true, "what the questions are about comes first")
        #expect(
          form.all("[data-answers] [id]").map { $0["id"] } == [
            "text-1-1", "text-1-2", "item-1", "item-2", "text-3-1", "item-3", "item-4", "text-5-1",
          ])
        #expect(
          form.first("#item-1")?["aria-describedby"] == "text-1-1 text-1-2",
          "who reads by ear hears the stem with the first question")
        #expect(form.first("#item-2")?["aria-describedby"] == nil)
        #expect(form.first("#item-3")?["aria-describedby"] == "text-3-1")
      }
    }
  }

  @Test func `without words of its own a form says what its questions are about`() async throws {
    try await WorkspaceSite.run { site in
      for (language, period) in [(Language.dutch, "ten minste tweemaal"), (.english, "at least twice")] {
        var worker = try await site.browser(of: "worker", in: language)
        let place = try await worker.begunScreening("tsq", in: try await worker.startedDossier(at: site))
        #expect(try await worker.look(place).first("form.answers p")?.text.contains(period) == true)
      }
    }
  }

  @Test func `the list for practising is offered where its words are loaded, and nowhere else`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/lijst/practice-list"
      #expect(try await !worker.look(dossier + "/vragenlijsten").addresses.contains(place))
      #expect(try await worker.get(place).status == .notFound)
      #expect(try await worker.post(place, [:]).status == .notFound)
    }
    try await WorkspaceSite.run(wordings: LoadedWordings.empty.withPracticeList()) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let lists = try await worker.look(dossier + "/vragenlijsten")
      #expect(lists.first("section[aria-labelledby=choose] table")?.addresses == [dossier + "/lijst/practice-list"])
      let place = try await worker.begunScreening("practice-list", in: dossier)
      let code = try await worker.clientCode(place)
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      _ = try await client.look("/s/lijst")
      let answers = (1...4).map { ("item-\($0)", "3") }
      let sent = try await client.send("/s/lijst", [("versie", "0"), ("act", "finish")] + answers)
      #expect(sent.headers[.location] == "/s/klaar")
      // Nothing comes of it: no class, no signal, no crisis.
      let result = try await worker.look(place)
      #expect(result.first(".score strong")?.text == "12")
      #expect(!result.has(".notice-danger"))
      #expect(try await !worker.look("/w").has(".pin a[href^=/w/crisis/]"))
    }
  }

  @Test func `the form looks as reviewed`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-2"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let code = try await worker.clientCode(try await worker.begunScreening("phq-2", in: dossier))
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let page = try await client.get("/s/lijst")
      try Golden(in: #filePath).check(
        "form", status: page.status.code, headers: page.headerPairs, body: page.text)
    }
  }
}

extension SiteBrowser {
  /// Makes a code for the client, as the page of a questionnaire offers it.
  mutating func clientCode(_ place: String) async throws -> String {
    let form = try #require(try await look(place).form(to: place + "/code"))
    let made = try await send(place + "/code", form.filled(with: [("language", "nl")]))
    #expect(made.status == .ok)
    return try #require(made.text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)).output.0.description
  }
}
