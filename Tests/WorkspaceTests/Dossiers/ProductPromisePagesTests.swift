import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("Pages of what a product promises") struct ProductPromisePagesTests {
  @Test(arguments: [Language.dutch, .english])
  func `an evaluation looks back, names the field of each thing that is missing, and keeps what was typed`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.dossierInGuidance(at: site)
      let place = try #require(try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/evaluatie"))
      let page = try await worker.look(place)
      #expect(page.text.contains(TrajectoryTexts.sinceStart(language)))
      let form = try #require(page.form(to: place))
      let empty = try await worker.send(place, form.filled(with: [("note", "Samen bekeken")]))
      #expect(try empty.main.refusedFields == [EvaluationDecision.list.name, Dependence.list.name])
      let leaning = try await worker.send(
        place,
        form.filled(with: [
          ("evaluation-decision", "continue"), ("dependence", "yes"), ("note", "Samen bekeken"),
          ("medical-view", "physician"),
        ]))
      #expect(leaning.status == .unprocessableContent)
      #expect(
        try leaning.main.refusedFields == [EvaluationDecision.list.name, "colleague", "medical-name"])
      let again = try #require(try leaning.main.form(to: place))
      #expect(again.value(of: "note") == "Samen bekeken" && again.value(of: "medical-view") == "physician")
      let colleague = try #require(try leaning.main.first("select[name=colleague]")?.all("option").last?["value"])
      let done = try await worker.send(
        place,
        again.filled(with: [
          ("evaluation-decision", "adjust"), ("colleague", colleague), ("medical-name", "D. Vos"),
        ]))
      #expect(done.headers[.location] == dossier)
      let text = try await worker.look(dossier).text
      #expect(text.contains("D. Vos"))
      let next = try await worker.look(place).text
      #expect(next.contains(TrajectoryTexts.sinceLast(language)) && next.contains(Dependence.yes.name(language)))
    }
  }

  @Test(arguments: [Language.dutch, .english])
  func `a decided step leads to one page that ends the one help and begins the other`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.dossierInHelp(at: site)
      let place = try #require(try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/evaluatie"))
      let step = place.replacing("/evaluatie", with: "/overstap")
      try await worker.fill(
        place, ["evaluation-decision": "step-down", "dependence": "no", "note": "Lichter kan"], then: step)
      #expect(try await worker.look(dossier).text.contains(TaskSource.stepOver.name(language)))
      let form = try #require(try await worker.look(step).form(to: step))
      #expect(form.value(of: "step") == "down", "as it was decided")
      let refused = try await worker.send(step, form.filled(with: []))
      #expect(
        try refused.main.refusedFields == ["product", GoalsReached.list.name, WorkSituation.list.name])
      let again = try #require(try refused.main.form(to: step))
      let done = try await worker.send(
        step,
        again.filled(with: [
          ("product", "information-advice"), (GoalsReached.list.name, "no-goals"), (WorkSituation.list.name, "works"),
        ]))
      #expect(done.headers[.location] == dossier)
      let page = try await worker.look(dossier)
      #expect(page.text.contains(StepDirection.down.name(language)))
      #expect(!page.text.contains(TaskSource.stepOver.name(language)))
      #expect(!page.addresses.contains(place.replacing("/evaluatie", with: "/heropen")))
      #expect(try await worker.get(step).status == .notFound, "it goes on elsewhere")
    }
  }

  @Test func `what lies beyond the limit is offered to a team lead alone, and says why when it can't be`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var lead = try await site.browser(of: "lead")
      let dossier = try await worker.dossierInHelp(at: site)
      let place = try #require(try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/evaluatie"))
      let more = place.replacing("/evaluatie", with: "/gesprekken")
      #expect(try await worker.get(more).status == .notFound)
      #expect(!(try await lead.look(dossier).addresses.contains(more)))
      #expect(try await lead.look(more).text.contains(TrajectoryRefusal.notEvaluatedToGoOn.text.nl))
      try await worker.fill(dossier + "/doelen", ["words": "Weer slapen"], then: dossier + "/doelen")
      for number in 1...5 {
        try await worker.fill(
          dossier + "/gesprek/nieuw",
          ["session-on": "22-11-2026", "attendance": "held", "minutes": "50", "report": "Verslag \(number)"],
          then: dossier)
      }
      try await worker.fill(
        place, ["evaluation-decision": "continue", "dependence": "no", "note": "Nog even"], then: dossier)
      #expect(!(try await worker.look(dossier).addresses.contains(more)))
      #expect(try await lead.look(dossier).addresses.contains(more))
      let form = try #require(try await lead.look(more).form(to: more))
      let refused = try await lead.send(more, form.filled(with: []))
      #expect(try refused.main.refusedFields == [MoreSessionsReason.list.name])
      let again = try #require(try refused.main.form(to: more))
      let done = try await lead.send(more, again.filled(with: [(MoreSessionsReason.list.name, "goal-near")]))
      #expect(done.headers[.location] == dossier)
      #expect(try await worker.look(dossier).text.contains(TrajectoryTexts.allowed(5).nl))
    }
  }
}

extension SiteBrowser {
  /// A dossier in process guidance.
  fileprivate mutating func dossierInGuidance(at site: WorkspaceSite) async throws -> String {
    let dossier = try await startedDossier(at: site)
    try await fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
    try await fill(dossier + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: dossier + "/intake")
    let place = dossier + "/traject/nieuw"
    let colleague = try #require(
      try await look(place).first("select[name=second-name]")?.all("option").last?["value"])
    try await fill(
      place,
      [
        "product": "process-guidance", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick",
        "second-name": colleague,
      ], then: dossier)
    return dossier
  }
}
