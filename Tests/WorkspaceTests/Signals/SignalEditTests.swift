import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

import Workspace

@Suite("Two people at the signals of one dossier") struct SignalEditTests {
  @Test func `what is typed about a signal is kept, comes back, and goes once it is decided`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let (dossier, action) = try await worker.raisedSignal(at: site)
      let form = try #require(try await worker.look(dossier + "/signalen").form(to: action))
      let keeping = try #require(form["data-autosave"])
      let kept = try await worker.post(
        keeping, ["versie": "0", "reason": "Eerst rust"], accept: "application/json")
      #expect(kept.status == .ok)
      let page = try await worker.look(dossier + "/signalen")
      #expect(page.form(to: action)?.value(of: "reason") == "Eerst rust")
      #expect(page.has("[formaction^=\(dossier)/concept/weg]"))
      let opened = try await worker.look(dossier).addresses
      #expect(opened.contains { $0.hasPrefix(dossier + "/signalen") })
      var colleague = try await site.browser(of: "colleague")
      #expect(try await colleague.look(dossier + "/signalen").form(to: action)?.value(of: "reason") == "")
      let done = try await worker.send(
        action, try #require(page.form(to: action)).filled(with: [("signal-decision", "consult")]))
      #expect(done.status == .seeOther)
      let after = try await worker.look(dossier + "/signalen")
      #expect(!after.has("[data-typed]") && !after.has("[action^=\(dossier)/concept]"))
    }
  }

  @Test func `decided meanwhile, what was typed is shown to be copied, and a draft of it can be dropped`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let (dossier, action) = try await worker.raisedSignal(at: site)
      let form = try #require(try await worker.look(dossier + "/signalen").form(to: action))
      _ = try await worker.post(
        try #require(form["data-autosave"]), ["versie": "0", "reason": "Mijn reden"], accept: "application/json")
      _ = try await colleague.look(dossier + "/signalen")
      let theirs = try await colleague.post(action, ["signal-decision": "consult", "reason": "Hun reden"])
      #expect(theirs.status == .seeOther)
      let mine = try await worker.send(
        action, form.filled(with: [("signal-decision", "refer"), ("reason", "Mijn reden")]))
      #expect(mine.status == .unprocessableContent)
      let refused = try mine.main
      #expect(refused.refusalsOfTheWhole == [SignalRefusal.decided.text.nl])
      #expect(refused.all("[data-typed]").map(\.text) == [SignalDecision.refer.name.nl + " Mijn reden"])
      let later = try await worker.look(dossier + "/signalen")
      #expect(later.first("[data-typed]")?.text == "Mijn reden")
      let drop = try #require(later.first("form[action^=\(dossier)/concept]")?["action"])
      #expect(try await worker.post(drop, [:]).status == .seeOther)
      #expect(!(try await worker.look(dossier + "/signalen").has("[data-typed]")))
    }
  }

  @Test func `another reason of who decided already is not taken for the same form`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let (_, action) = try await worker.raisedSignal(at: site)
      for _ in 1...2 {
        let sent = try await worker.post(action, ["signal-decision": "consult", "reason": "Reden"])
        #expect(sent.status == .seeOther)
      }
      let other = try await worker.post(action, ["signal-decision": "consult", "reason": "Andere reden"])
      #expect(other.status == .unprocessableContent)
      #expect(try other.main.first("[data-typed]")?.text.hasSuffix("Andere reden") == true)
    }
  }

  @Test func `of an event both fields stand that two people changed`() async throws {
    try await WorkspaceSite.run { site in
      var event = try await OpenEvent(at: site)
      let theirs = try await event.theirs.send(event.place, event.filled([("happened-on", "20-11-2026")]))
      let mine = try await event.mine.send(event.place, event.filled([("no-contact", "ja")]))
      #expect(theirs.status == .seeOther && mine.status == .seeOther)
      let now = try #require(try await event.mine.look(event.place).form(to: event.place))
      #expect(now.value(of: "happened-on") == "20-11-2026" && now.values(of: "no-contact").contains("ja"))
    }
  }

  @Test(arguments: [("mine", "19-11-2026"), ("theirs", "20-11-2026")])
  func `a day of an event that both changed waits for a choice`(choice: String, stored: String) async throws {
    try await WorkspaceSite.run { site in
      var event = try await OpenEvent(at: site)
      _ = try await event.theirs.send(event.place, event.filled([("happened-on", "20-11-2026")]))
      let clash = try await event.mine.send(event.place, event.filled([("happened-on", "19-11-2026")]))
      #expect(clash.status == .unprocessableContent)
      let page = try clash.main
      #expect(page.all(".clash .both pre").map(\.text) == ["21-11-2026", "20-11-2026", "19-11-2026"])
      let shown = try #require(page.form(to: event.place))
      #expect(try await event.mine.send(event.place, shown.filled(with: [])).status == .unprocessableContent)
      #expect(try await event.theirs.look(event.place).value(of: "happened-on") == "20-11-2026")
      let chosen = try await event.mine.send(event.place, shown.filled(with: [("keuze.happened-on", choice)]))
      #expect(chosen.status == .seeOther)
      #expect(try await event.mine.look(event.place).value(of: "happened-on") == stored)
    }
  }
}

/// The event of a dossier in the browsers of two people, loaded at the same time.
private struct OpenEvent {
  let place: String
  var mine: SiteBrowser
  var theirs: SiteBrowser
  private let form: PageElement

  init(at site: WorkspaceSite) async throws {
    mine = try await site.browser(of: "worker")
    theirs = try await site.browser(of: "colleague")
    let dossier = try await mine.startedDossier(at: site)
    place = dossier + "/gebeurtenis"
    try await mine.fill(
      place, ["event-kind": "accident", "happened-on": "21-11-2026", "four-weeks": "no"], then: dossier + "/signalen")
    form = try #require(try await mine.look(place).form(to: place))
    _ = try await theirs.look(place)
  }

  func filled(_ values: [(String, String)]) -> [(String, String)] { form.filled(with: values) }
}

extension SiteBrowser {
  /// A dossier with one open signal; gives the dossier and where the decision is sent.
  fileprivate mutating func raisedSignal(at site: WorkspaceSite) async throws -> (dossier: String, action: String) {
    let dossier = try await startedDossier(at: site)
    let place = try await begunScreening("tsq", in: dossier)
    _ = try await send(place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
    let page = try await look(dossier + "/signalen")
    return (dossier, try #require(page.first("form[action^=\(dossier)/signaal/]")?["action"]))
  }
}
