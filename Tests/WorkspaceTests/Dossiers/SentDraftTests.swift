import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import CareActs
import HouseActs
import ScreeningActs
import WebBase
import Workspace

@Suite("Sending a form that was kept while it was typed") struct SentDraftTests {
  /// One form: its page, where it is sent, the name of its draft, what was typed before, and what is filled in now.
  struct Sent {
    let page: String
    let action: String
    let draft: String
    let typed: (String, String)
    let fields: [(String, String)]

    init(
      _ page: String, to action: String? = nil, draft: String, _ typed: (String, String),
      _ fields: [(String, String)]
    ) {
      self.page = page
      self.action = action ?? page
      self.draft = draft
      self.typed = typed
      self.fields = fields
    }
  }

  @Test func `every form shows what was typed before, and goes in one transaction that leaves no draft`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let part = dossier + "/intake/question"
      let goals = dossier + "/doelen"
      let asks = dossier + "/overleg"
      for form in [
        Sent(dossier + "/intake", to: part, draft: "intake/question", ("question", "Half"), []),
        Sent(
          dossier + "/gesprek/nieuw", draft: "gesprek/nieuw", ("report", "Half"),
          [("session-on", "22-11-2026"), ("attendance", "held")]),
        Sent(goals, draft: "doelen", ("words", "Weer slapen"), []),
        Sent(
          dossier + "/verwijzing/nieuw", draft: "verwijzing/nieuw", ("agreement", "Half"),
          [("referral-target", "gp"), ("warm", "no"), ("consent", "spoken")]),
        Sent(
          asks, draft: "overleg", ("question", "Wat nu?"),
          [("consulted", "physician"), ("consultation-fact", "age-band")]),
      ] { try await Self.check(form, &worker, dossier, at: site) }
      for form in try await Self.later(&worker, dossier, at: site) {
        try await Self.check(form, &worker, dossier, at: site)
      }
    }
  }

  @Test func `the closing of help keeps what is typed, and is sent once`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let closing = try #require(
        try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/afsluiten"))
      let name = String(closing.dropFirst(dossier.count + 1))
      try await Self.check(
        Sent(
          closing, draft: name, ("goals-reached", "no-goals"), [("work", "works"), ("reason", "own-strength")]),
        &worker, dossier, at: site)
    }
  }

  @Test func `an answer to a consultation that somebody else gave first loses nothing that was typed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/overleg"
      try await worker.sendForm(on: place, to: place, [("consulted", "physician"), ("question", "Wat nu?")])
      let page = try await worker.look(place)
      let reply = try #require(page.all("form").compactMap { $0["action"] }.first { $0.hasPrefix(place + "/") })
      let form = try #require(page.form(to: reply))
      _ = try await colleague.look(place)
      let first = try await colleague.send(reply, form.filled(with: [("advice", "go-on"), ("words", "Hun antwoord")]))
      #expect(first.status == .seeOther)
      let second = try await worker.send(reply, form.filled(with: [("advice", "refer"), ("words", "Mijn antwoord")]))
      #expect(second.status == .unprocessableContent)
      let shown = try second.main
      #expect(!shown.refusalsOfTheWhole.isEmpty)
      #expect(shown.form(to: reply) == nil)
      #expect(shown.all(".prose").map(\.text).suffix(2) == ["Hun antwoord", "Mijn antwoord"])
    }
  }

  /// The forms about what the first ones made.
  private static func later(
    _ worker: inout SiteBrowser, _ dossier: String, at site: WorkspaceSite
  ) async throws -> [Sent] {
    let page = try await worker.look(dossier)
    let session = try #require(page.session(of: dossier))
    let referral = try #require(page.first("section[aria-labelledby=verwijzingen]")?.first("li a")?["href"])
    let evaluation = try #require(page.address(in: dossier + "/traject/", ending: "/evaluatie"))
    let asks = dossier + "/overleg"
    let reply = try #require(
      try await worker.look(asks).all("form").compactMap { $0["action"] }.first { $0.hasPrefix(asks + "/") })
    func name(_ place: String) -> String { String(place.dropFirst(dossier.count + 1)) }
    return [
      Sent(session, draft: name(session), ("report", "Heel"), []),
      Sent(referral, draft: name(referral), ("answer", "Komt."), [("referral-outcome", "received")]),
      Sent(evaluation, draft: name(evaluation), ("note", "Half"), [("evaluation-decision", "continue")]),
      Sent(asks, to: reply, draft: name(reply), ("words", "Afwachten."), [("advice", "go-on")]),
    ]
  }

  private static func check(
    _ form: Sent, _ worker: inout SiteBrowser, _ dossier: String, at site: WorkspaceSite
  ) async throws {
    let id = try #require(dossier.split(separator: "/").last.flatMap { PublicID(String($0)) })
    let kept = try await worker.send(
      dossier + "/concept?van=" + form.draft, [("versie", "0"), form.typed], accept: "application/json")
    #expect(kept.status == .ok, "\(form.draft)")
    let page = try #require(try await worker.look(form.page).form(to: form.action), "\(form.draft)")
    #expect(page.values(of: form.typed.0).last == form.typed.1, "\(form.draft)")
    #expect(page["data-autosave"]?.hasPrefix(dossier + "/concept?van=") == true, "\(form.draft)")
    let before = try await site.desk.auditEvents().count
    _ = site.desk.footprint.take()
    let sent = try await worker.send(form.action, page.filled(with: form.fields))
    let wrong = sent.status == .seeOther ? "" : try sent.main.first(".errsum")?.text ?? ""
    #expect(sent.status == .seeOther, "\(form.draft): \(wrong)")
    #expect(site.desk.footprint.take().writes == 1, "\(form.draft)")
    #expect(try await site.desk.auditEvents().count > before, "\(form.draft)")
    let left = try await site.desk.services.readDossier(id, site.desk.occasion(site.desk.worker))
    #expect(left.plan.drafts.isEmpty, "\(form.draft)")
  }
}
