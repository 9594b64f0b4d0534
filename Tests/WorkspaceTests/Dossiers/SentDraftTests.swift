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

  @Test func `forms of choices are kept as well, from the decision to the correction of a questionnaire`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let decision = try #require(
        try await worker.look(dossier + "/besluit").form(to: dossier + "/besluit")?.value(of: "registration"))
      for form in [
        Sent(dossier + "/besluit", draft: "besluit/" + decision, ("urgency", "today"), [("triage", "accept")]),
        Sent(dossier + "/intake", draft: "intake", ("attendance", "held"), [("intake-on", "22-11-2026")]),
        Sent(
          dossier + "/intake", to: dossier + "/vroeg", draft: "vroeg", ("onset", "longer"), [("first-help", "yes")]),
        Sent(dossier + "/lijst/tsq", draft: "lijst/tsq", ("skip-reason", "declined"), []),
        Sent(
          dossier + "/aanmelding/nieuw", draft: "aanmelding/nieuw", ("channel", "email"),
          [("help-question", "other-question")]),
      ] { try await Self.check(form, &worker, dossier, at: site) }
      let place = try await worker.begunScreening("tsq", in: dossier)
      let answers = (1...10).map { ("item-\($0)", "1") }
      #expect(try await worker.send(place, [("versie", "0"), ("act", "finish")] + answers).status == .seeOther)
      let name = String(place.dropFirst(dossier.count + 1))
      try await Self.check(
        Sent(place + "?corrigeer=1", to: place, draft: name, ("item-7", "0"), [("act", "correct")]), &worker, dossier,
        at: site)
    }
  }

  @Test func `the level of a goal is kept, and shown when the goal is gone`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let goals = dossier + "/doelen"
      try await worker.fill(goals, ["words": "Weer slapen", "hoped-mark": "9"], then: goals)
      let place = try #require(try await worker.look(goals).first(".goals form")?["action"])
      let name = String(place.dropFirst(dossier.count + 1))
      try await Self.check(
        Sent(goals, to: place, draft: name, ("mark", "7"), [("level", "1")]), &worker, dossier, at: site)
      let again = try #require(try await worker.look(goals).form(to: place))
      _ = try await worker.send(
        dossier + "/concept?van=" + name, [("versie", "0"), ("mark", "4")], accept: "application/json")
      var colleague = try await site.browser(of: "colleague")
      _ = try await colleague.look(goals)
      #expect(try await colleague.send(place, again.filled(with: [("act", "drop")])).status == .seeOther)
      let link = try #require(try await worker.look(dossier).address(in: goals + "?doel="))
      let left = try await worker.look(link)
      #expect(left.first("[data-typed]")?.text == "4")
    }
  }

  @Test func `of a hand-over that was kept, a colleague who was first is told at the field`() async throws {
    try await WorkspaceSite.run { site in
      var lead = try await site.browser(of: "lead")
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let page = dossier + "/overdracht"
      _ = try await lead.look(page)
      let kept = try await lead.send(
        dossier + "/concept?van=overdracht", [("versie", "0"), ("client-told", "yes")], accept: "application/json")
      #expect(kept.status == .ok)
      let form = try #require(try await lead.look(page).form(to: page))
      #expect(form.value(of: "client-told") == "yes")
      let reason = try #require(form.first("select[name=reassignment-reason]")?.all("option").last?["value"])
      let fields = [("worker", site.desk.colleague.publicID.text), ("reassignment-reason", reason)]
      #expect(try await lead.send(page, form.filled(with: fields)).status == .seeOther)
      let second = try await lead.send(page, form.filled(with: fields))
      #expect(second.status == .unprocessableContent)
      #expect(try second.main.refusedFields == ["worker"])
      #expect(try second.main.value(of: "client-told") == "yes", "what was chosen stays")
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
      Sent(
        evaluation, draft: name(evaluation), ("note", "Half"),
        [("evaluation-decision", "continue"), ("dependence", "no")]),
      Sent(asks, to: reply, draft: name(reply), ("words", "Afwachten."), [("advice", "go-on")]),
    ]
  }

  private static func check(
    _ form: Sent, _ worker: inout SiteBrowser, _ dossier: String, at site: WorkspaceSite
  ) async throws {
    let id = try #require(dossier.split(separator: "/").last.flatMap { DossierID.Public(String($0)) })
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
