import Database
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("What a page costs the register") struct FootprintTests {
  @Test func `no page and no act opens, asks or logs more than its table says`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      let sample = try await SampleDossier.make(at: site.desk)
      var table = FootprintTable(site: site, sample: sample)
      try await table.pages()
      try await table.acts()
      try await table.clientPages()
      try Golden(in: #filePath).check("footprint", text: table.text)
    }
  }

  @Test func `keeping what is typed is one transaction and one audit row`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      let sample = try await SampleDossier.make(at: site.desk)
      var table = FootprintTable(site: site, sample: sample)
      try await table.autosaves()
      #expect(table.lines.count == 4)
      for line in table.lines {
        #expect(line.count.writes == 1 && line.audited.count == 1, "\(line.name)")
        // Who sends it is looked up before the act begins.
        #expect(line.count.reads == 1, "\(line.name)")
      }
    }
  }
}

/// Visits pages and does acts, and writes down what each of them cost.
struct FootprintTable {
  struct Line {
    let name: String
    let count: Footprint.Count
    let audited: [String]
  }

  let site: WorkspaceSite
  let sample: SampleDossier
  var lines: [Line] = []
  /// Where the last form led.
  private var led: String?
  var browsers: [String: SiteBrowser] = [:]

  init(site: WorkspaceSite, sample: SampleDossier) {
    self.site = site
    self.sample = sample
  }

  /// Every page behind a sign-in, for a worker, or for the one whose page it is.
  mutating func pages() async throws {
    let others = [
      "jobs.show": "administrator", "products.show": "lead", "dossier.hand-over-form": "lead",
      "trajectory.more-form": "lead",
    ]
    for route in site.workspace.catalog.routes where route.method == .get && route.reach == .signedIn {
      // Only what was finished has versions.
      let path = sample.filled(
        route.name == "screening.versions" ? route.template.replacing(":screening", with: ":finished") : route.template)
      let login = others[route.name] ?? "worker"
      if route.name == "session-rating.screen" { try await turnScreen(path) }
      try await count(route.name, as: login) { browser in
        let answer = try await browser.get(path)
        // Taking a call is the one page that leads on.
        let expected: HTTPResponse.Status = route.name == "call.start" ? .seeOther : .ok
        #expect(answer.status == expected, "\(route.name) \(path) answers \(answer.status)")
      }
    }
    for (name, query) in [("dossier.show, contacts", "?toon=contact"), ("dossier.show, decisions", "?toon=decision")] {
      try await count(name, as: "worker") { [path = "/w/dossier/\(sample.name("dossier"))" + query] browser in
        let answer = try await browser.get(path)
        #expect(answer.status == .ok, "\(name)")
      }
    }
    for (name, id) in [("screening.show, finished", "finished")] {
      let path = "/w/dossier/\(sample.name("dossier"))/vragenlijst/\(sample.name(id))"
      try await count(name, as: "worker") { browser in
        let answer = try await browser.get(path)
        #expect(answer.status == .ok, "\(name)")
      }
    }
  }

  /// Hands the screen to the client: before that it is not theirs to see.
  private mutating func turnScreen(_ path: String) async throws {
    let rating = path.replacing("/scherm", with: "")
    try await count("", as: "worker") { browser in
      _ = try await browser.get(rating)
      #expect(try await browser.post(rating, ["act": "screen"]).status == .seeOther)
    }
    lines.removeLast()
  }

  /// What answers with a page that says what was found. The hint finds the dossier of the sample by its telephone
  /// number; the search finds it too.
  mutating func searches() async throws {
    try await post("search.do", "/w/zoek", [("q", "06-12345678")])
    let found = try #require(led)
    try await count("search.show, found", as: "worker") { browser in
      let answer = try await browser.get(found)
      #expect(answer.status == .ok)
    }
    try await post(
      "call.seek", "/w/bellen/\(sample.name("draft"))/bekend", [("versie", "2"), ("reach", "06-12345678")], answers: .ok
    )
  }

  /// Keeping what is typed, in every form that does so.
  mutating func autosaves() async throws {
    let dossier = "/w/dossier/\(sample.name("dossier"))"
    try await post("call.save", "/w/bellen/\(sample.name("draft"))/bewaar", [("versie", "1"), ("notes", "Half.")])
    try await post(
      "draft.keep", dossier + "/concept?van=gesprek/nieuw",
      [("versie", String(sample.drafts["gesprek/nieuw"] ?? 0)), ("report", "Bijna heel.")])
    try await post(
      "screening.keep", dossier + "/vragenlijst/\(sample.name("screening"))/bewaar", [("versie", "1"), ("item-2", "1")])
    try await post(
      "crisis.keep", "/w/crisis/\(sample.name("crisis"))/bewaar", [("versie", "0"), ("note", "Rijdt naar huis.")])
  }

  /// The acts that a worker does most.
  mutating func acts() async throws {
    let dossier = "/w/dossier/\(sample.name("dossier"))"
    let help = sample.name("trajectory")
    try await autosaves()
    try await searches()
    let answers = (1...10).map { ("item-\($0)", $0 == 9 ? "0" : "1") }
    try await post(
      "screening.act, finish", dossier + "/vragenlijst/\(sample.name("unfinished"))",
      [("versie", "0"), ("act", "finish")] + answers)
    try await post(
      "session.new", dossier + "/gesprek/nieuw",
      [
        ("trajectory", help), ("token", "new"), ("session-on", "22-11-2026"), ("attendance", "held"),
        ("place", "phone"), ("report", "Nog een."),
      ])
    try await post(
      "goals.add", dossier + "/doelen",
      [("trajectory", help), ("token", "goal"), ("words", "Weer werken"), ("weight", "1"), ("baseline", "-1")])
    try await post(
      "goal.score", dossier + "/doel/\(sample.name("goal"))", [("versie", "2"), ("level", "1"), ("mark", "7")])
    try await post(
      "intake.write", dossier + "/intake/question",
      [("versie", "1"), ("registration", sample.name("registration")), ("question", "Anders.")])
    try await post(
      "referral.make", dossier + "/verwijzing/nieuw",
      [
        ("target", "gp"), ("referral-target", "gp"), ("token", "referral"), ("referred-on", "22-11-2026"),
        ("warm", "yes"), ("consent", "spoken"), ("consent-giver", "client"), ("consent-on", "22-11-2026"),
        ("referral-scope", "name"),
      ])
    try await post(
      "signal.decide", dossier + "/signaal/\(sample.name("signal"))",
      [("signal-decision", "consult"), ("decision", "consult"), ("reason", "Overleg.")])
  }

  /// - Parameter expected: how a form answers that is no autosave.
  private mutating func post(
    _ name: String, _ path: String, _ fields: [(String, String)], answers expected: HTTPResponse.Status = .seeOther
  ) async throws {
    // The token of its forms comes with a page.
    if browsers["worker"]?.csrf.isEmpty ?? true {
      try await count("", as: "worker") { _ = try await $0.get("/w/ik") }
      lines.removeLast()
    }
    var led: String?
    try await count(name, as: "worker") { browser in
      let isSave = path.hasSuffix("/bewaar") || path.contains("/concept")
      let answer = try await browser.send(path, fields, accept: isSave ? "application/json" : "text/html")
      #expect(answer.status == (isSave ? .ok : expected), "\(name) answers \(answer.status)")
      led = answer.headers[.location]
    }
    self.led = led
  }

  mutating func count(
    _ name: String, as login: String, _ body: (inout SiteBrowser) async throws -> Void
  ) async throws {
    var browser: SiteBrowser
    if let known = browsers[login] { browser = known } else { browser = try await site.browser(of: login) }
    let before = try await site.desk.auditEvents().count
    _ = site.desk.footprint.take()
    try await body(&browser)
    let count = site.desk.footprint.take()
    let audited = try await site.desk.auditEvents().dropFirst(before)
    browsers[login] = browser
    lines.append(Line(name: name, count: count, audited: Array(audited)))
  }

  /// One line per page: how many transactions read and write, their statements, of how many groups how many sealed
  /// values were opened, and what was logged.
  var text: String {
    let width = lines.map(\.name.count).max() ?? 0
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func number(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let head =
      column("page", width) + " | reads | writes | statements | groups | values | audit rows"
    let rows = lines.map { line in
      [
        column(line.name, width), number("\(line.count.reads)", 5), number("\(line.count.writes)", 6),
        number("\(line.count.statements)", 10), number("\(line.count.groups)", 6), number("\(line.count.values)", 6),
        line.audited.joined(separator: " "),
      ].joined(separator: " | ")
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }
}
