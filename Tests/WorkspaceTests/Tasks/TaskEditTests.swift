import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("Two people at one task") struct TaskEditTests {
  @Test func `who moves it and who hands it on don't stand in each other's way`() async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let move = try #require(task.page.form(to: task.place + "/verplaats"))
      #expect(move.value(of: "due-day") == "22-11-2026", "it shows what is stored")
      let give = try #require(task.page.form(to: task.place + "/wie"))
      let given = try await task.theirs.send(task.place + "/wie", give.filled(with: [("owner", "dienst")]))
      #expect(given.status == .seeOther)
      let moved = try await task.mine.send(
        task.place + "/verplaats", move.filled(with: [("due-day", "24-11-2026"), ("reason", "Later")]))
      #expect(moved.status == .seeOther)
      let now = try await task.mine.look(task.place)
      #expect(now.form(to: task.place + "/verplaats")?.value(of: "due-day") == "24-11-2026")
      #expect(now.all("form[action=\(task.place)/wie]").last?.value(of: "owner") == "dienst")
    }
  }

  @Test(arguments: [("mine", "25-11-2026"), ("theirs", "24-11-2026")])
  func `a day that both moved it to waits for a choice, with the reason still there`(
    choice: String, stored: String
  ) async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let place = task.place + "/verplaats"
      let form = try #require(task.page.form(to: place))
      _ = try await task.theirs.send(place, form.filled(with: [("due-day", "24-11-2026"), ("reason", "Hun reden")]))
      let clash = try await task.mine.send(
        place, form.filled(with: [("due-day", "25-11-2026"), ("reason", "Mijn reden")]))
      #expect(clash.status == .unprocessableContent)
      #expect(try clash.main.all(".clash .both pre").map(\.text) == ["22-11-2026", "24-11-2026", "25-11-2026"])
      let shown = try #require(try clash.main.form(to: place))
      #expect(shown.value(of: "reason") == "Mijn reden")
      #expect(try await task.mine.send(place, shown.filled(with: [])).status == .unprocessableContent)
      #expect(try await task.due() == "24-11-2026")
      let chosen = try await task.mine.send(place, shown.filled(with: [("keuze.due-day", choice)]))
      #expect(chosen.status == .seeOther)
      #expect(try await task.due() == stored)
    }
  }

  @Test func `of two who take it, the second sees that a colleague has it`() async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let place = task.place + "/wie"
      let mine = try #require(task.page.form(to: place))
      _ = try await task.mine.send(place, mine.filled(with: [("owner", "dienst")]))
      let offered = try #require(try await task.mine.look(task.place).form(to: place))
      _ = try await task.theirs.look(task.place)
      let taken = try await task.theirs.send(place, offered.filled(with: [("owner", "ik")]))
      #expect(taken.status == .seeOther)
      let late = try await task.mine.send(place, offered.filled(with: [("owner", "ik")]))
      #expect(late.status == .unprocessableContent)
      let columns = try late.main.all(".clash .both pre").map(\.text)
      #expect(columns == [TaskTexts.shift.nl, site.desk.colleague.label, TaskTexts.me.nl])
      #expect(try await task.theirs.look("/w/taken").addresses.contains(task.place))
    }
  }

  @Test func `moved meanwhile, it is looked at again before it is let go`() async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let place = task.place + "/vervallen"
      let move = try #require(task.page.form(to: task.place + "/verplaats"))
      let drop = try #require(task.page.form(to: place))
      _ = try await task.theirs.send(
        task.place + "/verplaats", move.filled(with: [("due-day", "24-11-2026"), ("reason", "Hun reden")]))
      let late = try await task.mine.send(place, drop.filled(with: [("drop-reason", "Belde zelf")]))
      #expect(late.status == .unprocessableContent)
      #expect(try await task.due() == "24-11-2026", "it is there still")
      let shown = try #require(try late.main.form(to: place))
      #expect(shown.value(of: "drop-reason") == "Belde zelf")
      #expect(try await task.mine.send(place, shown.fields).status == .seeOther)
    }
  }

  @Test func `dealt with meanwhile, what was typed is shown to be copied`() async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let move = try #require(task.page.form(to: task.place + "/verplaats"))
      let drop = try #require(task.page.form(to: task.place + "/vervallen"))
      #expect(try await task.theirs.post(task.place + "/klaar", [:]).status == .seeOther)
      let moved = try await task.mine.send(
        task.place + "/verplaats", move.filled(with: [("due-day", "24-11-2026"), ("reason", "Mijn reden")]))
      #expect(moved.status == .unprocessableContent)
      #expect(try moved.main.first("[data-typed]")?.text.hasSuffix("Mijn reden") == true)
      let dropped = try await task.mine.send(
        task.place + "/vervallen", drop.filled(with: [("drop-reason", "Belde zelf")]))
      #expect(dropped.status == .unprocessableContent)
      #expect(try dropped.main.first("[data-typed]")?.text == "Belde zelf")
      #expect(try dropped.main.refusalsOfTheWhole == [TaskRefusal.alreadyDone.text.nl])
    }
  }

  @Test func `what is typed about a task is kept, comes back, and goes with the act`() async throws {
    try await WorkspaceSite.run { site in
      var task = try await OpenTask(at: site)
      let keeping = task.place + "/concept?van="
      for (form, name) in [("verplaats", "reason"), ("vervallen", "drop-reason")] {
        let kept = try await task.mine.send(
          keeping + form, [("versie", "0"), (name, "Half")], accept: "application/json")
        #expect(kept.status == .ok)
        let shown = try #require(try await task.mine.look(task.place).form(to: task.place + "/" + form))
        #expect(shown.value(of: name) == "Half" && shown["data-autosave"] == keeping + form)
        #expect(try await task.theirs.look(task.place).value(of: name) == "", "a draft is one person's")
      }
      let move = try #require(try await task.mine.look(task.place).form(to: task.place + "/verplaats"))
      let moved = try await task.mine.send(task.place + "/verplaats", move.filled(with: [("due-day", "24-11-2026")]))
      #expect(moved.status == .seeOther)
      #expect(try await task.mine.look(task.place).value(of: "reason") == "")
      #expect(try await task.theirs.post(task.place + "/klaar", [:]).status == .seeOther)
      let ended = try await task.mine.look(task.place)
      #expect(ended.first("[data-typed]")?.text == "Half", "its form is gone, the words are not")
      _ = try await task.mine.post(task.place + "/concept/weg?van=vervallen", [:])
      #expect(try await task.mine.look(task.place).first("[data-typed]") == nil)
    }
  }

  @Test func `a new task is kept with what it is about, or with the own account, until it is one`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let contact = try await worker.registeredCall()
      let numbers = [dossier, contact].compactMap { $0.split(separator: "/").last }
      let places = [
        ("/w/taken/nieuw", "/w/taken/concept"),
        ("/w/taken/nieuw?dossier=\(numbers[0])", dossier + "/concept"),
        ("/w/taken/nieuw?contact=\(numbers[1])", contact + "/concept"),
      ]
      for (page, keeping) in places {
        #expect(try await worker.look(page).value(of: "title") == "")
        let kept = try await worker.send(
          keeping + "?van=taak", [("versie", "0"), ("title", "Bellen")], accept: "application/json")
        #expect(kept.status == .ok, "\(page)")
        let form = try #require(try await worker.look(page).form(to: "/w/taken/nieuw"))
        #expect(form.value(of: "title") == "Bellen", "\(page)")
        #expect(try await worker.send("/w/taken/nieuw", form.filled(with: [])).status == .seeOther, "\(page)")
        #expect(try await worker.look(page).value(of: "title") == "", "\(page)")
      }
    }
  }
}

/// A task in the browsers of two people, loaded at the same time.
private struct OpenTask {
  let place: String
  let page: PageElement
  var mine: SiteBrowser
  var theirs: SiteBrowser

  init(at site: WorkspaceSite) async throws {
    mine = try await site.browser(of: "worker")
    theirs = try await site.browser(of: "colleague")
    let dossier = try await mine.startedDossier(at: site)
    let id = try #require(dossier.split(separator: "/").last)
    let form = try #require(try await mine.look("/w/taken/nieuw?dossier=\(id)").form(to: "/w/taken/nieuw"))
    _ = try await mine.send("/w/taken/nieuw", form.filled(with: [("title", "Bellen over rooster")]))
    let row = try #require(try await mine.look("/w/taken").all("[data-row]").first { $0.text.contains("rooster") })
    place = try #require(row.address(in: "/w/taak/"))
    page = try await mine.look(place)
    _ = try await theirs.look(place)
  }

  /// The day that is stored.
  mutating func due() async throws -> String? {
    try await mine.look(place).form(to: place + "/verplaats")?.value(of: "due-day")
  }
}
