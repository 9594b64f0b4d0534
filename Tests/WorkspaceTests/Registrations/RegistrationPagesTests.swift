import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The pages of registrations") struct RegistrationPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `the queue names each with its way in, until the intake is held`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let empty = try await worker.look("/w/aanmeldingen")
      #expect(empty.has(".empty") && empty.heading == DossierTexts.registrations(language))
      let place = try await worker.startedDossier(at: site)
      #expect(try await worker.rows() == [[place]])
      #expect(
        try await worker.look("/w/aanmeldingen").text.contains(DossierTexts.phase(.received)(language)))
      try await worker.fill(place + "/besluit", ["triage": "accept", "urgency": "usual"], then: place)
      #expect(
        try await worker.look("/w/aanmeldingen").text.contains(DossierTexts.phase(.waiting)(language)))
      try await worker.fill(
        place + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: place + "/intake")
      #expect(try await worker.look("/w/aanmeldingen").has(".empty"))
      var stranger = try await site.browser(of: "stranger")
      #expect(try await stranger.look("/w/aanmeldingen").has(".empty"))
      var administrator = try await site.browser(of: "administrator")
      #expect(try await administrator.get("/w/aanmeldingen").status == .notFound)
    }
  }

  @Test func `a decision that was not made is asked for beside its field, and who is second is told`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site) + "/besluit"
      let form = try #require(try await worker.look(place).form(to: place))
      #expect(form.value(of: "triage") == nil && form.value(of: "urgency") == "usual")
      let refused = try await worker.send(place, form.filled(with: [("urgency", "today")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["triage"] && refused.main.value(of: "urgency") == "today")
      #expect(try await worker.send(place, form.filled(with: [("triage", "accept")])).status == .seeOther)
      let behind = try await worker.send(place, form.filled(with: [("triage", "refer")]))
      #expect(behind.status == .unprocessableContent)
      #expect(try behind.main.refusalsOfTheWhole.count == 1, "somebody changed it meanwhile")
      let again = try #require(try behind.main.form(to: place))
      let second = try await worker.send(place, again.filled(with: [("triage", "refer")]))
      #expect(second.status == .unprocessableContent)
      #expect(try second.main.refusedFields == ["triage"], "it was decided already")
      #expect(try behind.main.value(of: "triage") == "refer", "what was chosen stays")
      let other = try await worker.send(place, form.filled(with: [("triage", "accept"), ("urgency", "today")]))
      #expect(other.status == .unprocessableContent, "another urgency is another decision")
      #expect(try await worker.send(place, form.filled(with: [("triage", "accept")])).status == .seeOther, "the same")
    }
  }

  @Test func `who decides on an older page is told, and decides again by sending it once more`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let dossier = try await worker.startedDossier(at: site)
      let form = try #require(try await worker.look(dossier + "/besluit").form(to: dossier + "/besluit"))
      try await colleague.sendForm(on: dossier + "/intake", to: dossier + "/vroeg", [("onset", "longer")])
      let older = try await worker.send(dossier + "/besluit", form.filled(with: [("triage", "accept")]))
      #expect(older.status == .unprocessableContent)
      let again = try #require(try older.main.form(to: dossier + "/besluit"))
      #expect(again.value(of: "triage") == "accept", "what was chosen stays")
      let decided = try await worker.send(dossier + "/besluit", again.filled(with: []))
      #expect(decided.headers[.location] == dossier)
      let intake = try await worker.look(dossier + "/intake")
      #expect(intake.value(of: "onset") == "longer" && intake.form(to: dossier + "/intake") != nil)
    }
  }

  @Test func `an appointment for an intake that was held meanwhile is refused, and told once`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/intake"
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let form = try #require(try await worker.look(place).form(to: place))
      try await worker.fill(place, ["intake-on": "22-11-2026", "attendance": "held"], then: place)
      let behind = try await worker.send(place, form.filled(with: [("intake-on", "25-11-2026")]))
      #expect(behind.status == .unprocessableContent)
      #expect(try behind.main.refusalsOfTheWhole.count == 1 && behind.main.form(to: place) == nil)
    }
  }

  @Test func `the intake refuses a day that can't be, and keeps it on the page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/intake"
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let form = try #require(try await worker.look(place).form(to: place))
      for (day, attendance) in [("31-02-2026", ""), ("23-11-2026", "held"), ("21-11-2026", ""), ("", "")] {
        let refused = try await worker.send(
          place, form.filled(with: [("intake-on", day), ("attendance", attendance)]))
        #expect(refused.status == .unprocessableContent, "\(day)")
        #expect(try refused.main.refusedFields == ["intake-on"], "\(day)")
        #expect(try refused.main.value(of: "attendance") == attendance, "\(day)")
        if !day.isEmpty { #expect(try refused.main.value(of: "intake-on") == day) }
      }
      try await worker.fill(place, ["intake-on": "25-11-2026", "attendance": ""], then: place)
      #expect(try await worker.look(place).value(of: "intake-on") == "25-11-2026", "the appointment")
      try await worker.fill(place, ["intake-on": "22-11-2026", "attendance": "held"], then: place)
      let held = try await worker.look(place)
      #expect(held.form(to: place) == nil && held.has(".notice-ok"))
      #expect(held.addresses.contains(dossier + "/traject/nieuw"))
    }
  }

  @Test func `a new registration asks for a question, and its form sent twice makes one`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/aanmelding/nieuw"
      let form = try #require(try await worker.look(place).form(to: place))
      let name = HelpQuestion.list.name
      let refused = try await worker.send(place, form.filled(with: [(name, ""), (ContactChannel.list.name, "email")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == [name])
      #expect(try refused.main.value(of: ContactChannel.list.name) == "email")
      let sent = form.filled(with: [(name, "anxiety"), (ContactChannel.list.name, "email")])
      for _ in 0..<2 { #expect(try await worker.send(place, sent).headers[.location] == dossier) }
      let label = try #require(HelpQuestion.list["anxiety"]).name.nl
      #expect(try await worker.look(dossier).all(".tl .by").map(\.text).filter { $0.contains(label) }.count == 1)
    }
  }

  @Test func `every form is not there for another team and for an administrator, also when it is sent`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        _ = try await other.get("/w/ik")
        for page in ["/besluit", "/intake", "/aanmelding/nieuw"] {
          #expect(try await other.get(dossier + page).status == .notFound)
          #expect(
            try await other.post(
              dossier + page, ["versie": "1", "triage": "accept", "urgency": "usual", "help-question": "sleep"]
            ).status == .notFound)
        }
      }
      #expect(try await worker.look(dossier).addresses.contains(dossier + "/besluit"), "nothing was decided")
    }
  }
}

extension SiteBrowser {
  /// Where the rows of the queue lead.
  fileprivate mutating func rows() async throws -> [[String]] {
    try await look("/w/aanmeldingen").all("tbody tr").map(\.addresses)
  }
}
