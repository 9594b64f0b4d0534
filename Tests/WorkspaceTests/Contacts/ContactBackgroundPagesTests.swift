import CareActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("What may be known beside the questions of a call") struct ContactBackgroundPagesTests {
  private let asked = [
    ("staff-category", "deployed"), ("entry-line", "ptsd-line"), ("campaign", "presentation"),
    ("reason-not-internal", "stuck"), ("internal-line", "later"), ("reason-hidden", "career"),
  ]
  private let usual = [("help-questions", "sleep"), ("danger", "no"), ("outcome", "enough")]

  @Test(arguments: Engine.available)
  func `nothing of it is required, all of it is kept, and the page of the contact names it`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let saved = try await worker.send(
        place + "/bewaar", [("versie", "1"), ("caller", "employee")] + asked, accept: "application/json")
      #expect(saved.text.contains(#""outcome":"saved""#))
      let form = try #require(try await worker.look(place).form(to: place))
      for (name, value) in asked { #expect(form.value(of: name) == value, "\(name)") }
      #expect(form.value(of: "caller") == "employee", "the line stays what it was")
      let sent = try await worker.send(place, form.filled(with: usual))
      let contact = try #require(sent.headers[.location])
      let text = try await worker.look(contact).text
      for word in ["Uitgezonden", "Meldpunt PTSS", "Presentatie of training", "Later misschien"] {
        #expect(text.contains(word), "\(word)")
      }
    }
  }

  @Test func `what speaks against the line is refused at its field, and what was typed stands there still`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let sent = try await worker.send(
        place, form.filled(with: usual + [("caller", "former"), ("staff-category", "executive")]))
      #expect(sent.status == .unprocessableContent)
      let page = try sent.main
      #expect(page.refusedFields == ["staff-category"])
      #expect(page.value(of: "staff-category") == "executive" && page.value(of: "caller") == "former")
      let again = try #require(page.form(to: place))
      let reason = try await worker.send(
        place, again.filled(with: [("staff-category", ""), ("reason-hidden", "career")]))
      #expect(try reason.main.refusedFields == ["reason-hidden"])
      let form2 = try #require(try reason.main.form(to: place))
      #expect(try await worker.send(place, form2.filled(with: [("internal-line", "no")])).status == .seeOther)
    }
  }

  @Test func `what somebody is at the police can be said before the line is chosen`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      _ = try await worker.send(
        place + "/bewaar", [("versie", "1"), ("staff-category", "trainee")], accept: "application/json")
      #expect(try await worker.look(place).value(of: "staff-category") == "trainee")
      _ = try await worker.send(
        place + "/bewaar", [("versie", "2"), ("caller", "colleague")], accept: "application/json")
      let page = try await worker.look(place)
      #expect(page.value(of: "caller") == "colleague" && page.value(of: "staff-category") == "trainee")
    }
  }

  @Test func `a correction can change it, and takes what an earlier list offered along`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let sent = try await worker.send(place, form.filled(with: usual + asked + [("caller", "employee")]))
      let amend = try #require(sent.headers[.location]) + "/aanvullen"
      let correction = try #require(try await worker.look(amend).form(to: amend))
      for (name, value) in asked { #expect(correction.value(of: name) == value, "\(name)") }
      let done = try await worker.send(
        amend,
        correction.filled(with: [("internal-line", "yes"), ("reason-hidden", ""), ("reason", "Anders gezegd")]))
      #expect(done.status == .seeOther)
      let text = try await worker.look(try #require(done.headers[.location])).text
      #expect(!text.contains("Later misschien") && text.contains("Uitgezonden"))
    }
  }

  @Test func `the call says what the desk does with which question`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let page = try await worker.get(place).text
      #expect(page.contains(#"data-hint="Wij verwijzen""#) && page.contains(HelpAnswering.list.title.nl))
      let dossier = try await worker.startedDossier(at: site)
      #expect(try await worker.look(dossier + "/besluit").text.contains("Slapen (wij helpen zelf)"))
    }
  }
}

@Suite("What is asked at the intake") struct IntakeBackgroundPagesTests {
  @Test(arguments: [Language.dutch, .english])
  func `each of the two forms is kept by itself, and drafts find their page`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.startedDossier(at: site)
      let intake = dossier + "/intake"
      let draft = try await worker.send(
        dossier + "/concept?van=herkomst", [("versie", "0"), ("path", "gp")], accept: "application/json")
      #expect(draft.status == .ok)
      let form = try #require(try await worker.look(intake).form(to: dossier + "/herkomst"))
      #expect(form.value(of: "path") == "gp" && form.value(of: "reason-not-internal") == "unknown")
      let sent = try await worker.send(
        dossier + "/herkomst", form.filled(with: [("reason-not-internal", "way-unknown")]))
      #expect(sent.headers[.location] == intake + "#herkomst")
      let strengths = try #require(try await worker.look(intake).form(to: dossier + "/kracht"))
      let kept = try await worker.send(
        dossier + "/kracht", strengths.filled(with: [("coping", "avoids"), ("own-strength", "little")]))
      #expect(kept.headers[.location] == intake + "#kracht")
      let page = try await worker.look(intake)
      #expect(page.value(of: "reason-not-internal") == "way-unknown" && page.value(of: "coping") == "avoids")
      #expect(page.text.contains(IntakeTexts.wayHere(language)) && page.text.contains(IntakeTexts.strengths(language)))
    }
  }

  @Test func `to have no offer asks why, at the decision and at the ending`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let first = try await worker.startedDossier(at: site)
      let decide = first + "/besluit"
      let form = try #require(try await worker.look(decide).form(to: decide))
      let refused = try await worker.send(decide, form.filled(with: [("triage", "no-offer"), ("urgency", "usual")]))
      #expect(try refused.main.refusedFields == ["no-offer-reason"])
      let again = try #require(try refused.main.form(to: decide))
      let sent = try await worker.send(decide, again.filled(with: [("no-offer-reason", "needs-treatment")]))
      #expect(sent.status == .seeOther)
      let second = try await worker.startedDossier(at: site)
      try await worker.fill(
        second + "/besluit", ["triage": "accept", "urgency": "usual", "no-offer-reason": "no-product"], then: second)
      let end = second + "/aanmelding/afronden"
      let ending = try #require(try await worker.look(end).form(to: end))
      let without = try await worker.send(end, ending.filled(with: [("ending", "no-offer")]))
      #expect(try without.main.refusedFields == ["no-offer-reason"])
      let last = try #require(try without.main.form(to: end))
      let done = try await worker.send(end, last.filled(with: [("no-offer-reason", "limit-reached")]))
      #expect(done.status == .seeOther)
      #expect(try await worker.look(second).text.contains("Grens van het product bereikt"))
    }
  }

  @Test func `help names a part of its product, and of no other`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let place = dossier + "/traject/nieuw"
      let form = try #require(try await worker.look(place).form(to: place))
      let wrong = try await worker.send(
        place, form.filled(with: [("product", "information-advice"), ("sub-purpose", "process-guidance.aftercare")]))
      #expect(try wrong.main.refusedFields == ["sub-purpose"])
      let again = try #require(try wrong.main.form(to: place))
      #expect(again.value(of: "sub-purpose") == "process-guidance.aftercare")
      let sent = try await worker.send(place, again.filled(with: [("sub-purpose", "information-advice.advice")]))
      #expect(sent.headers[.location] == dossier)
      let page = try await worker.look(dossier)
      #expect(page.text.contains("Advies"))
      let evaluation = try #require(page.address(in: dossier + "/traject/", ending: "/evaluatie"))
      let evaluate = try #require(try await worker.look(evaluation).form(to: evaluation))
      #expect(evaluate.value(of: "sub-purpose") == "advice")
      let done = try await worker.send(
        evaluation,
        evaluate.filled(with: [
          ("evaluation-decision", "continue"), ("dependence", "no"), ("note", "Gaat goed"), ("strengths", "Belt zelf"),
          ("own-strength", "mostly"),
          ("sub-purpose", "information"),
        ]))
      #expect(done.headers[.location] == dossier)
      let text = try await worker.look(dossier).text
      #expect(text.contains("Belt zelf") && text.contains("grotendeels") && text.contains("Informatie"))
    }
  }
}
