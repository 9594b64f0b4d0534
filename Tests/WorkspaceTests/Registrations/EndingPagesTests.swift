import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("Ending a registration without help, and its appointments") struct EndingPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `an accepted question ends with why, and the timeline says so`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/aanmelding/afronden"
      #expect(!(try await worker.look(dossier).addresses.contains(place)), "what is not decided is decided")
      #expect(try await worker.get(place).status == .notFound)
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      #expect(try await worker.look(dossier).addresses.contains(place))
      let form = try #require(try await worker.look(place).form(to: place))
      #expect(form.value(of: "help-question") == "sleep")
      let refused = try await worker.send(place, form.filled(with: [("ending", "")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == [RequestEnding.list.name])
      let id = try #require(form.value(of: "registration"))
      _ = try await worker.send(
        dossier + "/concept?van=afronden/\(id)", [("versie", "0"), ("ending", "other-help")],
        accept: "application/json")
      #expect(try await worker.look(place).form(to: place)?.value(of: "ending") == "other-help")
      let again = try #require(try await worker.look(place).form(to: place))
      #expect(try await worker.send(place, again.fields).headers[.location] == dossier)
      #expect(try await worker.get(place + "?aanmelding=\(id)").status == .notFound, "ended, and nothing is kept")
      let page = try await worker.look(dossier)
      #expect(page.text.contains(DossierTexts.noHelp(language)))
      #expect(!page.text.contains(TaskSource.intake.name(language)))
    }
  }

  @Test func `what was kept of an ending that a colleague did meanwhile has a page of its own`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/aanmelding/afronden"
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let form = try #require(try await worker.look(place).form(to: place))
      let id = try #require(form.value(of: "registration"))
      _ = try await worker.send(
        dossier + "/concept?van=afronden/\(id)", [("versie", "0"), ("ending", "other-help")],
        accept: "application/json")
      try await colleague.fill(place, ["ending": "withdrawn"], then: "/w/aanmeldingen")
      #expect(try await worker.look(place + "?aanmelding=\(id)").text.contains(DraftTexts.leftover.nl))
    }
  }

  @Test func `an intake is called off before its day, by the short day that people type, and has a time`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/intake"
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      try await worker.fill(place, ["intake-on": "30-11", "intake-at": "14u30", "attendance": ""], then: place)
      #expect(try await worker.look(dossier).text.contains("14:30"))
      let form = try #require(try await worker.look(place).form(to: place))
      #expect(form.value(of: "intake-on") == "30-11-2026" && form.value(of: "intake-at") == "14:30")
      try await worker.fill(place, ["intake-on": "30-11", "attendance": "cancelled-by-desk"], then: place)
      let page = try await worker.look(dossier)
      #expect(page.text.contains(Attendance.cancelledByDesk.name.nl) && !page.text.contains("Intake gepland"))
    }
  }

  @Test func `an evaluation that ends help leads to closing it`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let place = try #require(try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/evaluatie"))
      let closing = place.replacing("/evaluatie", with: "/afsluiten")
      try await worker.fill(
        place, ["evaluation-decision": "stop", "dependence": "no", "note": "Het gaat goed"], then: closing)
      #expect(try await worker.look(dossier).text.contains(TaskSource.closing.name.nl))
      try await worker.fill(
        closing, ["goals-reached": "no-goals", "work": "works", "reason": "own-strength"], then: dossier)
      #expect(!(try await worker.look(dossier).text.contains(TaskSource.closing.name.nl)))
    }
  }

  @Test func `help that was closed and re-opened on one day stands in that order`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let closing = try #require(
        try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/afsluiten"))
      try await worker.fill(
        closing, ["goals-reached": "no-goals", "work": "works", "reason": "own-strength"], then: dossier)
      try await worker.fill(
        closing.replacing("/afsluiten", with: "/heropen"), ["reopening-reason": "new-event"], then: dossier)
      let text = try await worker.look(dossier).text
      let reopened = try #require(text.firstRange(of: "Heropend: ")).lowerBound
      #expect(reopened < (try #require(text.firstRange(of: "Traject afgesloten: "))).lowerBound, "the newest on top")
    }
  }

  @Test func `a day of birth takes its year`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site) + "/gegevens"
      let form = try #require(try await worker.look(place).form(to: place))
      for day in ["1-3", "1 maart", "ma"] {
        let refused = try await worker.send(place, form.filled(with: [("birth-date", day)]))
        #expect(refused.status == .unprocessableContent, "\(day)")
        #expect(try refused.main.refusedFields == ["birth-date"] && refused.main.value(of: "birth-date") == day)
      }
      #expect(try await worker.send(place, form.filled(with: [("birth-date", "1-3-84")])).status == .seeOther)
    }
  }
}
