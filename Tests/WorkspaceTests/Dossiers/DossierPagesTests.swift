import CareActs
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The pages of a dossier") struct DossierPagesTests {
  @Test(arguments: Engine.available) func `by forms alone, a call becomes help that is given and closed`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      for list in ["/w/caseload", "/w/aanmeldingen"] {
        #expect(try await worker.look(list).addresses.contains(place), "\(list)")
      }
      try await worker.fill(place + "/besluit", ["triage": "accept", "urgency": "usual"], then: place)
      try await worker.fill(
        place + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: place + "/intake")
      let early = try #require(try await worker.look(place + "/intake").form(to: place + "/vroeg"))
      _ = try await worker.send(
        place + "/vroeg",
        early.filled(with: [("onset", "under-3-months"), ("first-help", "yes"), ("started-by", "colleague")]))
      let asked = try await worker.look(place + "/intake")
      #expect(asked.value(of: "onset") == "under-3-months")
      #expect(asked.value(of: "started-by") == "colleague")
      try await worker.fill(
        place + "/traject/nieuw",
        ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: place)
      try await worker.fill(
        place + "/gesprek/nieuw",
        [
          "session-on": "22-11-2026", "attendance": "held", "place": "phone", "minutes": "50",
          "report": "Sliep <i>beter</i>.", "next-on": "29-11-2026", "next-at": "19:30",
        ], then: place)
      let page = try await worker.look(place)
      #expect(page.all(".tl .prose").map(\.text).contains("Sliep <i>beter</i>."))
      #expect(page.all(".tl a[href^=\(place)/gesprek/]").count == 3, "one held, with its rating, and one ahead")
      try await worker.fill(
        place + "/doelen", ["words": "Weer slapen", "hoped-mark": "8", "weight": "2"], then: place + "/doelen")
      #expect(try await worker.look(place).all(".tl .prose").map(\.text).contains("Weer slapen"))
    }
  }

  @Test func `a refused form keeps what was typed and points at the field`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      _ = try await worker.get(place + "/gegevens")
      let answer = try await worker.post(
        place + "/gegevens", ["versie": "1", "alias": "Kade 49", "email": "geen adres", "safe-contact": "na 19:00"])
      #expect(answer.status == .unprocessableContent)
      let page = try answer.main
      #expect(page.refusedFields == ["email"] && page.error(of: "email") != nil)
      #expect(page.value(of: "alias") == "Kade 49" && page.value(of: "safe-contact") == "na 19:00")
    }
  }

  @Test func `nothing on the page of somebody with a code only looks incomplete`() async throws {
    try await WorkspaceSite.run { site in
      let id = try await site.desk.anonymousDossier()
      var worker = try await site.browser(of: "worker")
      let page = try await worker.look("/w/dossier/\(id)")
      #expect(page.first(".d-head .chip-anon")?.text == DossierTexts.known(.codeOnly).nl)
      #expect(page.heading?.wholeMatch(of: #/\w+ \w+ \d{3}/#) != nil, "the code that can be read out")
      #expect(!page.has(".chip-warn") && !page.has(".notice-warn") && !page.has(".due-late"))
      // The promise is about the words: no form of them may stand anywhere on the page.
      #expect(["onvolledig", "ontbreekt"].allSatisfy { !page.text.lowercased().contains($0) })
    }
  }

  @Test func `every page of a dossier is not there for another team and for an administrator`() async throws {
    try await WorkspaceSite.run { site in
      let id = try await site.desk.anonymousDossier()
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        for page in ["", "/besluit", "/intake", "/gegevens", "/bekendheid", "/mensen", "/overdracht", "/doelen"] {
          #expect(try await other.get("/w/dossier/\(id)\(page)").status == .notFound, "\(login) \(page)")
        }
      }
    }
  }

  @Test func `a page that says nothing of what it showed gets both texts and overwrites nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let registration = try #require(try await worker.look(place + "/intake").value(of: "registration"))
      _ = try await worker.post(
        place + "/intake/question", ["versie": "0", "registration": registration, "question": "eerste tekst"])
      let behind = try await worker.post(
        place + "/intake/question", ["versie": "0", "registration": registration, "question": "tweede tekst"])
      #expect(behind.status == .unprocessableContent)
      #expect(try behind.main.value(of: "question") == "tweede tekst")
      let clash = try #require(try behind.main.first("#deel-question .clash"))
      #expect(clash.all("pre").map(\.text) == ["eerste tekst", "tweede tekst"])
      #expect(try await worker.look(place + "/intake").value(of: "question") == "eerste tekst")
    }
  }
}

extension SiteBrowser {
  /// Takes a call and makes a dossier of it, by the buttons of the pages; gives the dossier's address.
  mutating func startedDossier(at site: WorkspaceSite, inCrisis: Bool = false) async throws -> String {
    let call = try #require(try await get("/w/bellen").headers[.location])
    _ = try await get(call)
    if inCrisis {
      let id = try #require(call.split(separator: "/").last)
      #expect(try await post("/w/crisis/nieuw?contact=\(id)", ["token": "crisis"]).status == .seeOther)
    }
    let registered = try await post(
      call,
      [
        "versie": "1", "caller": "employee", "help-questions": "sleep", "danger": "no", "outcome": "registration",
        "channel": "phone", "kind": "own-question", "alias": "Kade 48", "then": "traject",
      ])
    let start = try #require(registered.headers[.location])
    #expect(start.hasSuffix("/traject"))
    let form = try #require(try await look(start).form(to: start))
    let made = try await send(start, form.filled(with: [("van", "me")]))
    return try #require(made.headers[.location])
  }
}

extension TestDesk {
  /// A dossier of somebody who gave no name, number or alias.
  func anonymousDossier(owner: StartDossier.Owner = .me) async throws -> DossierID.Public {
    let occasion = occasion(worker)
    let id = try await services.startContact(.phone, token: UUID().uuidString, occasion)
    _ = try await services.registerContact(id, seen: 1, occasion) { content in
      content.caller = CallerProfile(relation: .own, staffCategory: .staff)
      content.helpQuestions = ["sleep"]
      content.danger = .no
      content.outcome = .registration
    }
    return try await services.startDossier(from: id, owner: owner, token: UUID().uuidString, occasion)
  }
}
