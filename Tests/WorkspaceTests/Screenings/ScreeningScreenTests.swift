import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
import WebBase
import Workspace

@Suite("The pages of questionnaires") struct ScreeningScreenTests {
  @Test func `the lists say once who fills them in, and what a client can fill in comes first`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.shelf(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let page = try await worker.get(dossier + "/vragenlijsten").text
      #expect(page.components(separatedBy: ">De tekst is niet geladen").count == 3)
      #expect(page.components(separatedBy: "Alleen de medewerker voert in").count == 2)
      let client = try #require(page.range(of: "De cliënt vult in, of samen</h3>"))
      let tsq = try #require(page.range(of: "/lijst/tsq"))
      let worked = try #require(page.range(of: "Alleen de medewerker voert in</h3>"))
      let phq = try #require(page.range(of: "/lijst/phq-9"))
      #expect(client.lowerBound < tsq.lowerBound && tsq.lowerBound < worked.lowerBound)
      #expect(worked.lowerBound < phq.lowerBound)
    }
  }

  @Test(arguments: Engine.available) func `by forms alone, a questionnaire is begun, kept, finished and corrected`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      #expect(try await worker.get(dossier + "/vragenlijsten").text.contains("TSQ – Trauma Screening Questionnaire"))
      let place = try await worker.begunScreening("tsq", in: dossier)
      let half = Array((1...5).map { ("item-\($0)", "1") })
      _ = try await worker.send(place, [("versie", "0"), ("act", "save")] + half)
      let open = try await worker.get(place).text
      #expect(open.contains(#"value="1" checked"#) || open.contains(#"checked value="1""#))
      let refused = try await worker.send(place, [("versie", "1"), ("act", "finish"), ("item-6", "1")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Zonder antwoord: 7, 8, 9, 10"))
      #expect(refused.text.contains("finish-open"))
      let rest = Array((7...10).map { ("item-\($0)", $0 == 7 ? "1" : "0") })
      let done = try await worker.send(place, [("versie", "2"), ("act", "finish")] + rest)
      #expect(done.status == .seeOther)
      let result = try await worker.get(place).text
      #expect(result.contains("Dekkers, Olff, Näring 2010"))
      #expect(result.contains("<strong>7</strong>"))
      #expect(try await worker.get(dossier).text.contains("TSQ – Trauma Screening Questionnaire"))
      let corrected = try await worker.send(place, [("versie", "3"), ("act", "correct"), ("item-7", "0")])
      #expect(corrected.status == .seeOther)
      #expect(try await worker.get(place).text.contains("Versies"))
      #expect(try await worker.get(dossier + "/beloop").text.contains("Eerste meting: 6"))
    }
  }

  @Test func `a safety item leads to the crisis log, from the button and from the script`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("phq-9", in: dossier)
      let finished = try await worker.send(place, [("versie", "0"), ("act", "finish"), ("item-9", "1")])
      #expect(finished.headers[.location]?.hasPrefix("/w/crisis/") == true)
      #expect(try await worker.get(place).text.contains("Er loopt een crisis"))
      let other = try await worker.begunScreening("asq", in: dossier)
      let kept = try await worker.post(
        other + "/bewaar", ["versie": "0", "item-1": "1"], accept: "application/json")
      #expect(kept.text.contains("crisislogboek"))
    }
  }

  @Test func `what is no answer is refused beside its item, and what was sent stays on the page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("ors", in: dossier)
      let answer = try await worker.send(
        place,
        [("versie", "0"), ("act", "finish"), ("item-1", "7,4"), ("item-2", "veel"), ("item-3", "2"), ("item-4", "3")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("item-2-error"))
      #expect(answer.text.contains(#"value="7,4""#) && answer.text.contains(#"value="veel""#))
    }
  }

  @Test func `for the client the course has no navigation and no name`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      _ = try await worker.send(
        place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
      let page = try await worker.get(dossier + "/beloop/scherm").text
      #expect(page.contains("<svg") && page.contains("<table"))
      for word in ["Kade 48", "Medewerker 01", "Vandaag", "/w/caseload"] {
        #expect(!page.contains(word) || word == "Medewerker 01", "\(word)")
      }
    }
  }

  @Test func `the form looks as reviewed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let page = try await worker.get(try await worker.begunScreening("phq-9", in: dossier))
      try Golden(in: #filePath).check(
        "questionnaire", status: page.status.code, headers: page.headerPairs, body: page.text)
    }
  }

  @Test func `the pages are not there for another team and for an administrator`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        for page in [dossier + "/vragenlijsten", dossier + "/lijst/tsq", dossier + "/beloop", place] {
          #expect(try await other.get(page).status == .notFound, "\(login) \(page)")
        }
      }
    }
  }
}

extension SiteBrowser {
  /// Begins a questionnaire by its form; gives its address.
  mutating func begunScreening(_ code: String, in dossier: String) async throws -> String {
    let start = dossier + "/lijst/\(code)"
    let page = try await get(start)
    #expect(page.status == .ok)
    let token = try #require(page.text.value(of: "token"))
    let begun = try await post(start, ["token": token, "taken-on": "22-11-2026"])
    #expect(begun.status == .seeOther)
    return try #require(begun.headers[.location])
  }
}
