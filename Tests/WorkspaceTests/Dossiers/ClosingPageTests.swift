import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing

@Suite("The page on which help is closed") struct ClosingPageTests {
  @Test func `what still runs is named with the way to where it is settled`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site, inCrisis: true)
      let crisis = try #require(try await worker.look(place).address(in: "/w/crisis/"))
      try await worker.startHelp(at: place)
      let closing = try #require(
        try await worker.look(place).address(in: place + "/traject/", ending: "/afsluiten"))
      let ways = try await worker.look(closing).addresses
      for way in [place + "/doelen", place + "?toon=session#tijdlijn", crisis] {
        #expect(ways.contains(way), "\(way)")
      }
      #expect(!ways.contains(place + "#verwijzingen"), "a referral that was never made can't be settled")
      #expect(try await worker.get(crisis).status == .ok)
      #expect(try await worker.look(place + "?toon=session").has("#tijdlijn"))
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
