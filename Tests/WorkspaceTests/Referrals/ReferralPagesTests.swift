import CareActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("Referring on screen") struct ReferralPagesTests {
  @Test(arguments: Engine.available) func `a referral is made, waits on the dossier, and is answered`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      try await worker.fill(
        place + "/verwijzing/nieuw",
        [
          "referral-target": "gp", "referred-on": "22-11-2026", "warm": "yes", "consent": "spoken",
          "consent-giver": "client", "consent-on": "22-11-2026", "agreement": "Deelt <b>alleen</b> de slaapklachten.",
        ], then: place)
      let waiting = try await worker.look(place)
      #expect(waiting.all(".tl .prose").map(\.text).contains("Deelt <b>alleen</b> de slaapklachten."))
      let list = try #require(waiting.first("section[aria-labelledby=verwijzingen]"))
      let form = try #require(list.first("li a")?["href"])
      #expect(!form.hasSuffix("/blad"))
      try await worker.fill(form, ["referral-outcome": "started", "answered-on": "22-11-2026"], then: place)
      let settled = try #require(try await worker.look(place).first("section[aria-labelledby=verwijzingen]"))
      #expect(settled.first("li")?.text.contains(ReferralOutcome.started.name.nl) == true)
      #expect(
        settled.all("li a").compactMap { $0["href"] }.allSatisfy { $0.hasSuffix("/blad") }, "nothing is left to answer")
    }
  }

  @Test func `without an answer about consent nothing is kept but what was typed, on the form`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let token = try #require(try await worker.look(place + "/verwijzing/nieuw").value(of: "token"))
      let refused = try await worker.post(
        place + "/verwijzing/nieuw",
        [
          "token": token, "referral-target": "company-doctor", "referred-on": "22-11-2026", "warm": "no",
          "agreement": "alleen de slaap",
        ])
      #expect(refused.status == .unprocessableContent)
      #expect(Set(try refused.main.refusedFields) == ["consent", "referral-target"])
      #expect(try refused.main.value(of: "agreement") == "alleen de slaap")
      #expect(!(try await worker.get(place).text.contains("alleen de slaap")))
    }
  }

  @Test func `nothing to pass on is ticked beforehand, and the sheet holds what was ticked and no more`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let form = try #require(try await worker.look(place + "/verwijzing/nieuw").form(to: place + "/verwijzing/nieuw"))
      let ticked = form.values(of: "referral-scope").filter { !$0.isEmpty }
      #expect(ticked.isEmpty)
      try await worker.fill(
        place + "/verwijzing/nieuw",
        [
          "referral-target": "gp", "warm": "no", "consent": "written", "consent-giver": "parent",
          "referral-scope": "questions", "agreement": "kanarie",
        ], then: place)
      let list = try #require(try await worker.look(place).first("section[aria-labelledby=verwijzingen]"))
      let sheet = try #require(list.all("li a").compactMap { $0["href"] }.first { $0.hasSuffix("/blad") })
      let told = try await worker.look(sheet)
      #expect(told.all("li").count == 1 && told.text.contains(ReferralScope.questions.name.nl))
      #expect(!told.text.contains("kanarie"))
    }
  }

  @Test(arguments: Engine.available)
  func `without consent only the client alone is left, with what was typed, and that is kept`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let refer = place + "/verwijzing/nieuw"
      try await worker.fill(place + "/besluit", ["triage": "refer", "urgency": "usual", "take": "ja"], then: refer)
      let kept = try await worker.send(
        place + "/concept?van=verwijzing/nieuw", [("versie", "0"), ("agreement", "Belt morgen")],
        accept: "application/json")
      #expect(kept.status == .ok)
      let form = try #require(try await worker.look(refer).form(to: refer))
      let instead = try await worker.send(
        refer,
        form.filled(with: [("referral-target", "gp"), ("warm", "no"), ("consent", "no"), ("agreement", "Belt morgen")]))
      #expect(instead.status == .unprocessableContent)
      let page = try instead.main
      #expect(page.form(to: refer) == nil, "nothing can be passed on")
      let alone = try #require(page.form(to: place + "/verwijzing/zelf"))
      #expect(alone.value(of: "referral-target") == "gp" && alone.value(of: "words") == "Belt morgen")
      let sent = try await worker.send(place + "/verwijzing/zelf", alone.filled(with: []))
      #expect(sent.status == .seeOther)
      let after = try await worker.look(place)
      #expect(!after.has(".moment"), "nothing is left to decide")
      #expect(after.all(".notice a").isEmpty, "the draft of the other form is gone")
      let list = try #require(after.first("section[aria-labelledby=verwijzingen]"))
      #expect(list.first("li")?.text.contains("Cliënt gaat zelf: Huisarts") == true)
      #expect(after.all(".tl .prose").map(\.text).contains("Belt morgen"))
    }
  }

  @Test func `what was decided is chosen on the form, and not to refer asks why`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      try await worker.fill(
        place + "/besluit", ["triage": "refer", "urgency": "usual", "take": "ja"], then: place + "/verwijzing/nieuw")
      let block = try #require(try await worker.look(place).first(".moment"))
      let not = try #require(block.all("a").compactMap { $0["href"] }.first { $0.contains("/verwijzing/niet") })
      let path = try #require(not.split(separator: "?").first.map(String.init))
      let form = try #require(try await worker.look(not).form(to: path))
      #expect(ReferralID.Public(form.value(of: "decision") ?? "") != nil)
      let refused = try await worker.send(path, form.filled(with: [("words", "Tja")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["no-referral"])
      #expect(try refused.main.value(of: "words") == "Tja")
      let again = try #require(try refused.main.form(to: path))
      let sent = try await worker.send(path, again.filled(with: [("no-referral", "declined")]))
      #expect(sent.status == .seeOther)
      let after = try await worker.look(place)
      #expect(after.all(".moment a").compactMap { $0["href"] } == [place + "/besluit"], "it is decided anew")
    }
  }

  @Test(arguments: Engine.available)
  func `a contact without a dossier is referred on its own page, and its answer is read there`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let call = try await site.desk.services.startContact(.phone, token: "c", site.desk.occasion(site.desk.worker))
      _ = try await site.desk.services.registerContact(call, seen: 1, site.desk.occasion(site.desk.worker)) { content in
        content.caller = CallerProfile(relation: .partner)
        content.helpQuestions = ["sleep"]
        content.danger = .no
        content.outcome = .referred
      }
      let place = "/w/contact/\(call)"
      #expect(try await worker.look("/w").addresses.contains(place + "/verwijzing/nieuw"), "its task leads to the form")
      try await worker.fill(
        place + "/verwijzing/nieuw",
        ["referral-target": "company-doctor", "warm": "no", "consent": "spoken", "referral-scope": "group"],
        then: place)
      let list = try #require(try await worker.look(place).first("section[aria-labelledby=verwijzingen]"))
      let answer = try #require(list.first("li a")?["href"])
      for words in ["Komt.", "Komt volgende week."] {
        try await worker.fill(answer, ["referral-outcome": "received", "answer": words], then: place)
      }
      let page = try await worker.look(place)
      #expect(page.all("li .prose").map(\.text) == ["Komt volgende week."])
      let versions = try #require(page.address(in: "/w/versies/"))
      #expect(try await worker.look(versions).text.contains("Komt."))
    }
  }
}
