import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The page of goals") struct GoalPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `by forms alone: agreed, given a level and a mark, and let go of`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.dossierInHelp(at: site)
      let place = dossier + "/doelen"
      #expect(try await worker.look(place).heading == DossierTexts.goals(language))
      try await worker.fill(place, ["words": "Weer <b>slapen</b>", "hoped-mark": "8", "weight": "2"], then: place)
      let goal = try #require(try await worker.look(place).first(".goals li"))
      #expect(goal.first(".quote")?.text == "“Weer <b>slapen</b>”")
      let form = try #require(goal.first("form"))
      let score = try #require(form["action"])
      #expect(form.choices(of: "level") == ["", "-2", "-1", "0", "1", "2"])
      let sent = try await worker.send(score, form.filled(with: [("level", "0"), ("mark", "7")]))
      #expect(sent.headers[.location] == place)
      let scored = try await worker.look(place)
      #expect(scored.value(of: "level") == "0" && scored.has(".goals svg"))
      let now = try #require(scored.form(to: score))
      #expect(try await worker.send(score, now.filled(with: [("act", "drop")])).status == .seeOther)
      #expect(!(try await worker.look(place).has(".goals li")))
    }
  }

  @Test func `what is refused stands beside its field, and what was typed stays`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.dossierInHelp(at: site) + "/doelen"
      let form = try #require(try await worker.look(place).form(to: place))
      let typed = [("words", "Rust in huis"), ("hoped-mark", "11"), ("weight", "6"), ("reach-by", "1-1-2026")]
      let refused = try await worker.send(place, form.filled(with: typed))
      #expect(refused.status == .unprocessableContent)
      #expect(Set(try refused.main.refusedFields) == ["hoped-mark", "weight"])
      for (name, value) in typed { #expect(try refused.main.value(of: name) == value) }
      let empty = try await worker.send(place, form.filled(with: [("words", " ")]))
      #expect(try empty.main.refusedFields == ["words"])
      #expect(!(try await worker.look(place).has(".goals li")))
      try await worker.fill(place, ["words": "Rust in huis"], then: place)
      let goal = try #require(try await worker.look(place).first(".goals form"))
      let wrong = try await worker.send(
        try #require(goal["action"]), goal.filled(with: [("level", "1"), ("mark", "acht")]))
      #expect(wrong.status == .unprocessableContent)
      #expect(try wrong.main.refusedFields == ["mark"] && wrong.main.first(".goals")?.value(of: "mark") == "acht")
      #expect(try await worker.look(place).value(of: "level") == "", "nothing of it was kept")
    }
  }

  @Test func `an old page overwrites no score, and another team has no page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.dossierInHelp(at: site) + "/doelen"
      try await worker.fill(place, ["words": "Weer slapen"], then: place)
      let old = try #require(try await worker.look(place).first(".goals form"))
      let score = try #require(old["action"])
      #expect(try await worker.send(score, old.filled(with: [("level", "1")])).status == .seeOther)
      let behind = try await worker.send(score, old.filled(with: [("level", "-2")]))
      #expect(behind.status == .unprocessableContent)
      #expect(try behind.main.refusedFields == ["level"] && behind.main.first(".goals")?.has(".clash") == true)
      #expect(try behind.main.form(to: place)?.has(".clash") == false, "the new goal has nothing to do with it")
      #expect(try await worker.look(place).value(of: "level") == "1")
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        _ = try await other.get("/w/ik")
        #expect(try await other.get(place).status == .notFound)
        #expect(try await other.post(score, ["versie": "2", "level": "2"]).status == .notFound)
      }
    }
  }
}

@Suite("A goal that is scored more often") struct GoalMarkTests {
  @Test func `a mark is asked anew each day, and the mark of the day can be corrected`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.dossierInHelp(at: site) + "/doelen"
      try await worker.fill(place, ["words": "Weer slapen", "hoped-mark": "8"], then: place)
      let score = try #require(try await worker.look(place).first(".goals form")?["action"])
      try await worker.sendForm(on: place, to: score, [("mark", "4")])
      #expect(try await worker.look(place).form(to: score)?.value(of: "mark") == "4")
      site.desk.clock.advance(by: 86_400)
      var later = try await site.browser(of: "worker")
      #expect(try await later.look(place).form(to: score)?.value(of: "mark") == "")
    }
  }

  @Test func `a goal that was let go of meanwhile is not scored, and what is wrong stands on the page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.dossierInHelp(at: site) + "/doelen"
      try await worker.fill(place, ["words": "Weer slapen"], then: place)
      let form = try #require(try await worker.look(place).first(".goals form"))
      let score = try #require(form["action"])
      try await worker.sendForm(on: place, to: score, [("act", "drop")])
      let behind = try await worker.send(score, form.filled(with: [("level", "1")]))
      #expect(behind.status == .unprocessableContent)
      #expect(try behind.main.refusalsOfTheWhole.count == 1)
    }
  }
}

extension SiteBrowser {
  /// A dossier with an intake held and short-term help running; gives its address.
  mutating func dossierInHelp(at site: WorkspaceSite) async throws -> String {
    let dossier = try await startedDossier(at: site)
    try await fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
    try await fill(dossier + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: dossier + "/intake")
    try await fill(
      dossier + "/traject/nieuw",
      ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: dossier)
    return dossier
  }
}
