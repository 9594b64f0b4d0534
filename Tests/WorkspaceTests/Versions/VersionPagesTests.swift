import CareActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The page of earlier versions") struct VersionPagesTests {
  @Test(arguments: Engine.available) func `a correction needs a reason and keeps what stood there, to be read`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "eerste <b>lezing</b>")
      #expect(try await worker.look(contact).address(in: "/w/versies/") == nil, "nothing was corrected")
      let place = contact + "/aanvullen"
      let form = try #require(try await worker.look(place).form(to: place))
      let bare = try await worker.send(place, form.filled(with: [("notes", "betere lezing")]))
      #expect(bare.status == .unprocessableContent)
      #expect(try bare.main.refusedFields == ["reason"] && bare.main.value(of: "notes") == "betere lezing")
      try await worker.fill(
        place, ["notes": "betere lezing", "outcome": "advice", "reason": "verkeerd <i>verstaan</i>"], then: contact)
      let now = try await worker.look(contact)
      #expect(now.first(".read-notes .prose")?.text == "betere lezing")
      let versions = try await worker.look(try #require(now.address(in: "/w/versies/contact/")))
      #expect(versions.all(".prose").map(\.text) == ["betere lezing", "eerste <b>lezing</b>"])
      let sections = versions.all("section")
      #expect(sections.count == 2)
      #expect(sections.first?.text.contains("verkeerd <i>verstaan</i>") == true)
      let facts = sections.map { $0.all("dd").map(\.text) }
      #expect(facts == [[ContactOutcome.advice.name.nl], [ContactOutcome.enough.name.nl]])
      #expect(sections.allSatisfy { $0.text.contains("22-11-2026 03:00 · Medewerker 01") })
      #expect(versions.addresses.contains(contact), "and the way back")
    }
  }

  @Test func `reports, intakes and answers lead there once there is more than one`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      try await worker.fill(place + "/besluit", ["triage": "accept", "urgency": "usual"], then: place)
      try await worker.fill(
        place + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: place + "/intake")
      let part = place + "/intake/question"
      for text in ["eerst", "daarna"] {
        #expect(try await worker.look(place + "/intake").address(in: "/w/versies/") == nil)
        let form = try #require(try await worker.look(place + "/intake").form(to: part))
        #expect(try await worker.send(part, form.filled(with: [("question", text)])).status == .seeOther)
      }
      let link = try #require(try await worker.look(place + "/intake").address(in: "/w/versies/intake-question/"))
      let intake = try await worker.look(link)
      #expect(intake.all(".prose").map(\.text) == ["daarna", "eerst"])
      #expect(intake.addresses.contains(place) && intake.addresses.contains(place + "/intake"))

      try await worker.fill(
        place + "/traject/nieuw",
        ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: place)
      try await worker.fill(
        place + "/gesprek/nieuw",
        ["session-on": "22-11-2026", "attendance": "held", "place": "phone", "report": "eerste verslag"], then: place)
      let session = try #require(
        try await worker.look(place).addresses.first {
          $0.hasPrefix(place + "/gesprek/") && !$0.hasSuffix("nieuw") && !$0.hasSuffix("beoordeling")
        })
      #expect(try await worker.look(session).address(in: "/w/versies/") == nil)
      try await worker.fill(session, ["report": ""], then: place)
      let report = try await worker.look(try #require(try await worker.look(session).address(in: "/w/versies/report/")))
      #expect(report.all("section").count == 2 && report.all(".prose").map(\.text) == ["eerste verslag"])
      #expect(report.addresses.contains(session))
    }
  }

  @Test func `it speaks both languages, prints with a head, and carries no name`() async throws {
    try await WorkspaceSite.run { site in
      let contact = try await site.correctedCall()
      for (language, login) in [(Language.dutch, "worker"), (.english, "lead")] {
        var browser = try await site.browser(of: login, in: language)
        let answer = try await browser.get("/w/versies/contact/\(contact)")
        let page = try answer.page
        #expect(page.first("html")?["lang"] == language.rawValue)
        #expect(page.heading == VersionTexts.title(language))
        #expect(page.first("head title")?.text == VersionTexts.title(language) + " – Proefloket")
        let headings = page.all("main h2").map(\.text)
        #expect(headings == [VersionTexts.number(2)(language), VersionTexts.number(1)(language)])
        #expect(page.all("main .chip").map(\.text) == [VersionTexts.now(language)], "the first is what stands now")
        #expect(page.first("main .print-head")?.text.contains("Proefloket") == true)
        #expect(page.all("main a").allSatisfy { $0["href"]?.isEmpty == false })
        #expect(answer.headers[.cacheControl]?.contains("no-store") == true)
      }
    }
  }

  @Test func `it is not there for another team and for an administrator, nor for a word that is no text`() async throws
  {
    try await WorkspaceSite.run { site in
      let contact = try await site.correctedCall()
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        #expect(try await other.get("/w/versies/contact/\(contact)").status == .notFound, "\(login)")
      }
      var worker = try await site.browser(of: "worker")
      for path in ["/w/versies/geheim/\(contact)", "/w/versies/report/\(contact)", "/w/versies/contact/x"] {
        #expect(try await worker.get(path).status == .notFound, "\(path)")
      }
    }
  }
}

extension WorkspaceSite {
  /// A contact of the worker that was corrected once.
  fileprivate func correctedCall() async throws -> ContactID.Public {
    let occasion = desk.occasion(desk.worker)
    let id = try await desk.services.startContact(.phone, token: "t", occasion)
    _ = try await desk.services.registerContact(id, seen: 1, occasion) { content in
      content.caller = CallerProfile(relation: .partner)
      content.helpQuestions = ["sleep"]
      content.danger = .no
      content.outcome = .enough
      content.notes = "eerst"
    }
    let version = try await desk.services.readContact(id, occasion).contact.version
    try await desk.services.amendContact(id, seen: version, reason: "anders", occasion) { $0.notes = "daarna" }
    return id
  }
}
