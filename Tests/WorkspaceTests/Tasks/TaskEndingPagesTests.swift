import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("How tasks end, on their pages") struct TaskEndingPagesTests {
  @Test func `what mirrors a fact has no tick: its line leads to where it is done, and then it is gone`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let today = try await worker.look("/w")
      let row = try #require(today.all("li[data-row]").first { $0.text.contains(TaskSource.triage.name.nl) })
      #expect(row.first("[data-row-key=x]") == nil && row.first("form") == nil)
      #expect(row.addresses.contains(dossier + "/besluit"))
      #expect(row.first(".what .muted")?.text == TaskSource.triage.why?.nl, "below its name stands why")
      let task = try #require(row.address(in: "/w/taak/"))
      let page = try await worker.look(task)
      #expect(page.form(to: task + "/klaar") == nil && page.form(to: task + "/vervallen") == nil)
      #expect(page.addresses.contains(dossier + "/besluit"))
      for (place, field) in [("/klaar", "outcome"), ("/vervallen", "drop-reason")] {
        let forced = try await worker.post(task + place, [field: "weg", "versie": "1"])
        #expect(forced.status == .unprocessableContent, "\(place)")
        #expect(try forced.main.refusalsOfTheWhole == [TaskRefusal.endsByFact.text.nl], "\(place)")
      }
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      #expect(
        try await worker.look("/w").all("li[data-row]").allSatisfy { !$0.text.contains(TaskSource.triage.name.nl) })
    }
  }

  @Test func `a tick can be taken back from the page that follows it`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      try await worker.sendForm(on: "/w/taken/nieuw", to: "/w/taken/nieuw", [("title", "Sleutel terugbrengen")])
      let task = try #require(try await worker.look("/w/taken").address(in: "/w/taak/"))
      let ticked = try await worker.post(task + "/klaar", ["terug": "taken"])
      let after = try #require(ticked.headers[.location])
      let flash = try await worker.get(after).page
      let undo = try #require(flash.form(to: task + "/terug"))
      #expect(try await worker.send(task + "/terug", undo.fields).headers[.location] == "/w/taken")
      #expect(try await worker.look("/w/taken").text.contains("Sleutel terugbrengen"))
      _ = try await worker.post(task + "/klaar", ["terug": "taken"])
      site.desk.clock.advance(by: 11)
      let late = try await worker.post(task + "/terug", [:])
      #expect(late.status == .unprocessableContent)
      #expect(try late.main.refusalsOfTheWhole == [TaskRefusal.undoneTooLate.text.nl])
      #expect(!(try late.main.has("[data-typed]")), "nothing was typed")
    }
  }

  @Test func `what waits is moved no further than it stays in sight, and a far day shows its year`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let task = try #require(try await worker.look(dossier).address(in: "/w/taak/"))
      let form = try #require(try await worker.look(task).form(to: task + "/verplaats"))
      let far = try await worker.send(
        task + "/verplaats", form.filled(with: [("due-day", "1-1-2090"), ("reason", "Druk")]))
      #expect(far.status == .unprocessableContent)
      #expect(try far.main.refusedFields == ["due-day"] && far.main.value(of: "due-day") == "1-1-2090")
      try await worker.sendForm(
        on: "/w/taken/nieuw", to: "/w/taken/nieuw", [("title", "Lustrum"), ("due-day", "1-1-2090")])
      let list = try await worker.look("/w/taken")
      #expect(list.text.contains("1-1-2090"))
      try await worker.sendForm(
        on: "/w/taken/nieuw", to: "/w/taken/nieuw",
        [("title", "Bellen"), ("due-day", "24-11-2026"), ("due-time", "14:30")])
      #expect(try await worker.look("/w/taken").text.contains("24-11 14:30"))
    }
  }

  @Test func `what nobody made ends by what came of it, written down`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      _ = try await worker.registeredCall(notes: "later meer", outcome: "undecided")
      let row = try #require(
        try await worker.look("/w").all("li[data-row]").first { $0.text.contains(TaskSource.missingData.name.nl) })
      let task = try #require(row.address(in: "/w/taak/"))
      let form = try #require(try await worker.look(task).form(to: task + "/klaar"))
      let empty = try await worker.send(task + "/klaar", form.fields)
      #expect(empty.status == .unprocessableContent)
      #expect(try empty.main.refusedFields == ["outcome"])
      let told = try await worker.send(task + "/klaar", form.filled(with: [("outcome", "Gesproken, het gaat beter")]))
      #expect(told.status == .seeOther)
      #expect(try await worker.look(task).text.contains("Gesproken, het gaat beter"))
    }
  }
}
