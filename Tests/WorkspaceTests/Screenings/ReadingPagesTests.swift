import CarePages
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import ScreeningPages

@Suite("The pages of lists without a score") struct ReadingPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `a reading is recorded, shown without a score, and taken back`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.dossierInHelp(at: site)
      let lists = dossier + "/vragenlijsten"
      let place = dossier + "/gelezen"
      #expect(try await worker.look(lists).addresses.contains(place))
      let form = try #require(try await worker.look(place).form(to: place))
      let refused = try await worker.send(place, form.filled(with: [("words", "Slaapt slecht")]))
      #expect(try refused.main.refusedFields == ["list", "reading-way", "reading-conclusion"])
      let again = try #require(try refused.main.form(to: place))
      #expect(again.value(of: "words") == "Slaapt slecht")
      let sent = try await worker.send(
        place,
        again.filled(with: [
          ("list", "tcl"), ("reading-way", "together"), ("reading-conclusion", "talk-on"), ("list-topic", "sleep"),
        ]))
      #expect(sent.headers[.location] == lists)
      let page = try await worker.look(lists)
      #expect(page.text.contains(ReadingConclusion.talkOn.name(language)))
      let reading = try #require(page.address(in: dossier + "/vragenlijst/", ending: ""))
      let shown = try await worker.look(reading)
      #expect(shown.text.contains(ReadingTexts.noScore(language)) && shown.text.contains("Slaapt slecht"))
      #expect(shown.text.contains(ListTopic.list["sleep"]?.name(language) ?? "–"))
      #expect(!shown.text.contains(ScreeningTexts.notADiagnosis(language)))
      try await worker.sendForm(on: reading, to: reading + "/terugnemen", [])
      #expect(try await worker.look(lists).text.contains(SkipReason.mistake.name(language).lowercased()))
    }
  }

  @Test(
    arguments: [
      ("refer", "/verwijzing/nieuw"), ("consult", "/overleg"), ("validated-list", "/vragenlijsten"),
    ]) func `a conclusion leads to where it is done`(conclusion: String, next: String) async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      try await worker.fill(
        dossier + "/gelezen", ["list": "impactmeter", "reading-way": "alone", "reading-conclusion": conclusion],
        then: dossier + next)
    }
  }
}
