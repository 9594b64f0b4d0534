import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The pages of contacts") struct ContactPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `a contact shows its facts, its notes and what may follow`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker", in: language)
      let place = try await browser.registeredCall(notes: "Zin een.\nZin <i>twee</i>.", outcome: "advice")
      let page = try await browser.look(place)
      #expect(page.heading == ContactKind.ownQuestion.name(language))
      #expect(page.first(".read-notes .prose")?["dir"] == "auto")
      #expect(page.first(".read-notes .prose")?.text == "Zin een. Zin <i>twee</i>.")
      let facts = page.all("dl dd").map(\.text)
      for fact in [ContactOutcome.advice.name, DangerAnswer.no.name] { #expect(facts.contains(fact(language))) }
      #expect(facts.contains("Medewerker 01"))
      #expect(page.addresses.contains(place + "/traject") && page.addresses.contains(place + "/aanvullen"))
      #expect(page.form(to: place + "/terug") == nil)
    }
  }

  @Test func `a colleague reads it and is offered nothing to write, another team finds no page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.registeredCall(notes: "alleen voor het team")
      for login in ["colleague", "lead"] {
        var other = try await site.browser(of: login)
        let page = try await other.look(place)
        #expect(page.text.contains("alleen voor het team"))
        #expect(!page.addresses.contains(place + "/aanvullen") && !page.addresses.contains(place + "/traject"))
        #expect(try await other.get(place + "/aanvullen").status == .notFound)
        let forced = try await other.post(place + "/aanvullen", ["versie": "2", "reason": "x", "notes": "y"])
        #expect(forced.status == .notFound)
      }
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        for page in [place, place + "/aanvullen"] { #expect(try await other.get(page).status == .notFound) }
      }
    }
  }

  @Test func `a page that is behind corrects nothing, and what was typed stays`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "eerst")
      let place = contact + "/aanvullen"
      let behind = try #require(try await worker.look(place).form(to: place))
      try await worker.fill(place, ["notes": "van het ene venster", "reason": "gehoord"], then: contact)
      let refused = try await worker.send(
        place, behind.filled(with: [("notes", "van het andere"), ("reason", "ook gehoord")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.value(of: "notes") == "van het andere")
      #expect(try refused.main.value(of: "reason") == "ook gehoord")
      #expect(try await worker.look(contact).first(".read-notes .prose")?.text == "van het ene venster")
    }
  }

  @Test func `a correction is kept while it is typed, for who types it, and goes with the act`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "eerst")
      let place = contact + "/aanvullen"
      let keeping = contact + "/concept?van=aanvullen"
      let kept = try await worker.post(keeping, ["versie": "0", "notes": "eerst, en meer"], accept: "application/json")
      #expect(kept.status == .ok)
      #expect(try await worker.post(contact + "/concept?van=gegevens", ["versie": "0"]).status == .notFound)
      var colleague = try await site.browser(of: "colleague")
      _ = try await colleague.look("/w")
      let forced = try await colleague.post(keeping, ["versie": "0", "notes": "van een ander"])
      #expect(forced.status == .notFound)
      let page = try await worker.look(place)
      #expect(page.value(of: "notes") == "eerst, en meer")
      let form = try #require(page.form(to: place))
      #expect(form["data-autosave"] == keeping)
      _ = site.desk.footprint.take()
      let sent = try await worker.send(place, form.filled(with: [("reason", "gehoord")]))
      #expect(sent.headers[.location] == contact)
      #expect(site.desk.footprint.take().writes == 1)
      #expect(try await worker.look(contact).first(".read-notes .prose")?.text == "eerst, en meer")
      let again = try await worker.look(place)
      #expect(again.value(of: "reason") == "" && !again.has("[formaction='\(contact)/concept/weg?van=aanvullen']"))
    }
  }

  @Test func `the draft of a correction can be thrown away, and goes along with its contact into a dossier`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "eerst")
      let place = contact + "/aanvullen"
      func typed(_ text: String) async throws {
        let kept = try await worker.post(
          contact + "/concept?van=aanvullen", ["versie": "0", "notes": "\(text)"], accept: "application/json")
        #expect(kept.status == .ok)
      }
      try await typed("weg ermee")
      let dropped = try await worker.post(contact + "/concept/weg?van=aanvullen", [:])
      #expect(dropped.headers[.location] == place)
      #expect(try await worker.look(place).value(of: "notes") == "eerst")
      try await typed("gaat mee")
      let start = contact + "/traject"
      let form = try #require(try await worker.look(start).form(to: start))
      #expect(try await worker.send(start, form.filled(with: [("van", "me")])).status == .seeOther)
      #expect(try await worker.look(place).value(of: "notes") == "gaat mee")
    }
  }

  @Test(arguments: [Language.dutch, .english]) func `the lists lead to each contact and draft, and on to the next page`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let empty = try await worker.look("/w/contacten")
      #expect(empty.has(".empty") && !empty.has("table") && empty.heading == ContactTexts.contacts(language))
      var made: [String] = []
      for _ in 0..<26 {
        site.desk.clock.advance(by: 20)
        made.append(try await worker.registeredCall())
      }
      let untouched = try await worker.startedCall()
      site.desk.clock.advance(by: 120)
      let draft = try await worker.draftedCall()
      #expect(draft != untouched)
      let list = try await worker.look("/w/contacten")
      #expect(list.all("tbody a").compactMap { $0["href"] } == Array(made.reversed().prefix(25)))
      let next = try #require(list.address(in: "/w/contacten?na="))
      let last = try await worker.look(next)
      #expect(last.all("tbody a").compactMap { $0["href"] } == [made[0]])
      #expect(last.address(in: "/w/contacten?na=") == nil && last.addresses.contains("/w/contacten"))
      let drafts = try await worker.look("/w/concepten")
      #expect(drafts.all("tbody a").compactMap { $0["href"] } == [draft])
      #expect(drafts.first("[aria-current=page]")?["href"] == "/w/concepten")
    }
  }

  @Test func `a draft leads to the call screen and back, and can be thrown away`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let call = try await worker.startedCall()
      let contact = call.replacing("/w/bellen/", with: "/w/contact/")
      #expect(try await worker.get(contact).headers[.location] == call)
      #expect(try await worker.post(call + "/weg", [:]).headers[.location] == "/w/concepten")
      #expect(try await worker.get(call).headers[.location] == contact)
      site.desk.clock.advance(by: 500)
      let gone = try await worker.look(contact)
      #expect(gone.form(to: contact + "/terug") != nil && !gone.addresses.contains(contact + "/aanvullen"))
      site.desk.clock.advance(by: 24 * 3600)
      var late = try await site.browser(of: "worker")
      _ = try await late.get(contact)
      let refused = try await late.post(contact + "/terug", [:])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusalsOfTheWhole == [ContactRefusal.setAsideTooLongAgo(hours: 24).text.nl])
    }
  }

  @Test func `a field that can't be read is refused beside it, and everything typed stays`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let refused = try await worker.send(
        place,
        form.filled(with: [
          ("notes", "blijft"), ("caller", "partner"), ("help-questions", "sleep"), ("danger", "doubt"),
          ("outcome", "enough"), ("day", "31-02-2026"), ("start", "25:00"),
        ]))
      #expect(refused.status == .unprocessableContent)
      let page = try refused.main
      #expect(page.refusedFields == ["day", "start"])
      #expect(page.value(of: "notes") == "blijft" && page.value(of: "danger") == "doubt")
      #expect(page.values(of: "help-questions").contains("sleep"))
    }
  }

  @Test func `a contact of a colleague, after the fact, names both`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let sent = try await worker.send(
        place,
        form.filled(with: [
          ("caller", "partner"), ("help-questions", "sleep"), ("danger", "not-asked"), ("outcome", "enough"),
          ("day", "21-11-2026"), ("start", "23:15"), ("worker", site.desk.colleague.publicID.text),
        ]))
      let page = try await worker.look(try #require(sent.headers[.location]))
      let people = try #require(page.all("dl dd").map(\.text).first { $0.hasPrefix("Medewerker 02") })
      #expect(people.hasSuffix("Medewerker 01"))
      #expect(page.first(".title-row .sub")?.text.contains("21 november 2026 23:15") == true)
    }
  }

  @Test func `seeking sends no number in an address and keeps the draft`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let answer = try await worker.post(place + "/bekend", ["versie": "1", "reach": "06-12345678", "notes": "half"])
      #expect(answer.status == .ok && answer.headers[.location] == nil)
      #expect(try answer.page.addresses.allSatisfy { !$0.contains("12345678") })
      let page = try await worker.look(place)
      #expect(page.value(of: "reach") == "06-12345678" && page.value(of: "notes") == "half")
    }
  }
}
