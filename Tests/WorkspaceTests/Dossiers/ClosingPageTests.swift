import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases

@Suite("The page on which help is closed") struct ClosingPageTests {
  @Test func `what still runs is named with the way to where it is settled`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site, inCrisis: true)
      let crisis = try #require(try await worker.get(place).text.firstAddress(in: "/w/crisis/", besides: "nieuw"))
      try await worker.startHelp(at: place)
      let closing = try #require(
        try await worker.get(place).text.firstAddress(in: place + "/traject/", ending: "/afsluiten"))
      let page = try await worker.get(closing).text
      for way in [place + "/doelen", place + "?toon=session#tijdlijn", crisis] {
        #expect(page.contains("href=\"\(way)\""), "\(way)")
      }
      #expect(!page.contains(place + "#verwijzingen"), "a referral that was never made can't be settled")
      #expect(try await worker.get(crisis).status == .ok)
      #expect(try await worker.get(place + "?toon=session").text.contains("id=\"tijdlijn\""))
    }
  }
}

extension SiteBrowser {
  /// Decides, holds the intake, starts help, plans a session, and agrees on a goal.
  fileprivate mutating func startHelp(at place: String) async throws {
    try await fill(place + "/besluit", ["triage": "accept", "urgency": "usual"], then: place)
    try await fill(
      place + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: place + "/intake")
    try await fill(
      place + "/traject/nieuw",
      ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: place)
    try await fill(
      place + "/gesprek/nieuw",
      [
        "session-on": "22-11-2026", "attendance": "held", "place": "phone", "minutes": "50", "report": "Rustig.",
        "next-on": "29-11-2026", "next-at": "19:30",
      ], then: place)
    try await fill(
      place + "/doelen", ["words": "Weer slapen", "hoped-mark": "8", "weight": "2"], then: place + "/doelen")
  }
}

extension String {
  /// The first address of a link that begins and ends so.
  fileprivate func firstAddress(in start: String, ending: String = "", besides other: String? = nil) -> String? {
    components(separatedBy: "href=\"").dropFirst().compactMap { $0.components(separatedBy: "\"").first }
      .first { address in
        address.hasPrefix(start) && address.hasSuffix(ending) && !(other.map { address.hasPrefix(start + $0) } ?? false)
      }
  }
}
