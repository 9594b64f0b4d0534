import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
import WebBase
import Workspace

@Suite("The pages of a dossier") struct DossierPagesTests {
  @Test(arguments: Engine.available) func `by forms alone, a call becomes help that is given and closed`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      #expect(try await worker.get("/w/caseload").text.contains("Kade 48"))
      #expect(try await worker.get("/w/aanmeldingen").text.contains("Kade 48"))
      try await worker.fill(place + "/besluit", ["triage": "accept", "urgency": "usual"], then: place)
      try await worker.fill(
        place + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: place + "/intake")
      let early = try await worker.get(place + "/intake")
      _ = try await worker.post(
        place + "/vroeg",
        [
          "versie": try #require(early.text.value(of: "versie")),
          "registration": try #require(early.text.value(of: "registration")), "onset": "under-3-months",
          "first-help": "yes", "started-by": "colleague",
        ])
      let asked = try await worker.get(place + "/intake").text
      for code in ["under-3-months", "colleague"] {
        #expect(asked.contains(#"value="\#(code)" selected"#) || asked.contains(#"selected value="\#(code)""#))
      }
      try await worker.fill(
        place + "/traject/nieuw",
        ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: place)
      try await worker.fill(
        place + "/gesprek/nieuw",
        [
          "session-on": "22-11-2026", "attendance": "held", "place": "phone", "minutes": "50",
          "report": "Sliep <i>beter</i>.", "next-on": "29-11-2026", "next-at": "19:30",
        ], then: place)
      let page = try await worker.get(place).text
      #expect(page.contains("Sliep &lt;i&gt;beter&lt;/i&gt;."))
      #expect(page.contains("Gesprek 1"))
      #expect(page.contains("Gesprek gepland"))
      try await worker.fill(
        place + "/doelen", ["words": "Weer slapen", "hoped-mark": "8", "weight": "2"], then: place + "/doelen")
      #expect(try await worker.get(place).text.contains("Weer slapen"))
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
      #expect(answer.text.contains("email-error"))
      #expect(answer.text.contains("Kade 49") && answer.text.contains("na 19:00"))
    }
  }

  @Test func `nothing on the page of somebody with a code only looks incomplete`() async throws {
    try await WorkspaceSite.run { site in
      let id = try await site.desk.anonymousDossier()
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/dossier/\(id)").text
      #expect(page.contains("Anoniem"))
      #expect(!page.lowercased().contains("onvolledig") && !page.lowercased().contains("ontbreekt"))
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

  @Test func `an older page of the intake shows both texts and overwrites nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let page = try await worker.get(place + "/intake").text
      let registration = try #require(page.value(of: "registration"))
      _ = try await worker.post(
        place + "/intake/question", ["versie": "0", "registration": registration, "question": "eerste tekst"])
      let behind = try await worker.post(
        place + "/intake/question", ["versie": "0", "registration": registration, "question": "tweede tekst"])
      #expect(behind.status == .unprocessableContent)
      #expect(behind.text.contains("eerste tekst") && behind.text.contains("tweede tekst"))
      #expect(!(try await worker.get(place + "/intake").text.contains("tweede tekst")))
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
    let page = try await get(start).text
    let made = try await post(start, ["van": "me", "token": try #require(page.value(of: "token"))])
    return try #require(made.headers[.location])
  }

  /// Opens a form, fills it in, sends it with its hidden fields, and expects to be led on.
  mutating func fill(
    _ place: String, _ fields: KeyValuePairs<String, String>, then next: String
  ) async throws {
    let page = try await get(place)
    #expect(page.status == .ok, "\(place)")
    let hidden = ["versie", "token", "registration", "trajectory", "after-sessions"].compactMap { name in
      page.text.value(of: name).map { (name, $0) }
    }
    let answer = try await send(place, hidden + fields.map { ($0.key, $0.value) })
    #expect(answer.status == .seeOther, "\(place)")
    #expect(answer.headers[.location] == next, "\(place)")
  }
}

extension String {
  /// The value of the first hidden or chosen field of a name in a page.
  func value(of name: String) -> String? {
    if let start = range(of: "name=\"\(name)\" value=\"") {
      return String(self[start.upperBound...].prefix { $0 != "\"" })
    }
    guard let select = range(of: "id=\"\(name)\"") ?? range(of: "name=\"\(name)\""),
      let option = range(of: "<option value=\"", range: select.upperBound..<endIndex)
    else { return nil }
    return String(self[option.upperBound...].prefix { $0 != "\"" })
  }
}

extension TestDesk {
  /// A dossier of somebody who gave no name, number or alias.
  func anonymousDossier() async throws -> PublicID {
    let occasion = occasion(worker)
    let id = try await services.startContact(.phone, token: UUID().uuidString, occasion)
    _ = try await services.registerContact(id, seen: 1, occasion) { content in
      content.caller = CallerProfile(relation: .own, staffCategory: .staff)
      content.helpQuestions = ["sleep"]
      content.danger = .no
      content.outcome = .registration
    }
    return try await services.startDossier(from: id, owner: .me, token: UUID().uuidString, occasion)
  }
}
