import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import ScreeningPages

@Suite("Two people at one questionnaire") struct ScreeningEditTests {
  @Test func `who answers another item takes nothing away, by the button and while it is filled in`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("tsq", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-1", "1")]))
      let mine = try await two.worker.send(two.place, two.filled([("act", "save"), ("item-2", "0")]))
      #expect(mine.status == .seeOther)
      #expect(try await two.stored(["item-1", "item-2"]) == ["1", "0"])
      let kept = try await two.worker.keep(two.place, version: 0, [("item-3", "1")])
      #expect(kept.status == .ok && kept.text.contains(#""outcome":"saved""#))
      #expect(kept.text.contains(#""item-1":["1"]"#), "the page hears what somebody else answered")
      #expect(try await two.stored(["item-1", "item-2", "item-3"]) == ["1", "0", "1"])
    }
  }

  @Test(arguments: [("mine", "0"), ("theirs", "1")])
  func `an item that both answered waits for a choice, and the choice does what it says`(
    choice: String, stored: String
  ) async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("tsq", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-1", "1")]))
      let clash = try await two.worker.send(two.place, two.filled([("act", "save"), ("item-1", "0"), ("item-2", "1")]))
      #expect(clash.status == .unprocessableContent)
      let page = try clash.main
      #expect(page.refusedFields == ["item-1"])
      #expect(page.all(".clash .both pre").map(\.text) == ["(leeg)", "ja", "nee"])
      let shown = try #require(page.form(to: two.place))
      #expect(shown.value(of: "item-1") == "0" && shown.value(of: "item-2") == "1")
      let again = try await two.worker.send(two.place, shown.filled(with: [("act", "save")]))
      #expect(again.status == .unprocessableContent)
      #expect(try await two.stored(["item-1"]) == ["1"], "without a choice nothing is saved")
      let chosen = try await two.worker.send(
        two.place, shown.filled(with: [("act", "save"), ("keuze.item-1", choice)]))
      #expect(chosen.status == .seeOther)
      #expect(try await two.stored(["item-1", "item-2"]) == [stored, "1"])
    }
  }

  @Test func `while it is filled in, an item that both answered is not stored, and the others are`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("tsq", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-1", "1")]))
      let kept = try await two.worker.keep(two.place, version: 0, [("item-1", "0"), ("item-2", "0")])
      #expect(kept.status == .conflict && kept.text.contains(#""clashes":{"item-1":["1"]}"#))
      #expect(try await two.stored(["item-1", "item-2"]) == ["1", "0"])
    }
  }

  @Test func `danger waits for no choice: the crisis log is opened, once, and the answer still waits`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-9", "0")]))
      let clash = try await two.worker.send(two.place, two.filled([("act", "save"), ("item-9", "2")]))
      #expect(clash.status == .unprocessableContent)
      let page = try clash.main
      let crisis = try #require(page.first(".notice-danger a[href^=/w/crisis/]")?["href"])
      #expect(page.refusedFields == ["item-9"] && page.form(to: two.place)?.value(of: "item-9") == "2")
      let shown = try #require(page.form(to: two.place))
      _ = try await two.worker.send(two.place, shown.filled(with: [("act", "save")]))
      #expect(try await two.worker.look(crisis).all(".tl li").count == 1, "sent again it adds no line")
      #expect(try await two.stored(["item-9"]) == ["0"])
      let mine = try await two.worker.send(
        two.place, shown.filled(with: [("act", "save"), ("keuze.item-9", "mine")]))
      #expect(mine.headers[.location] == crisis)
      #expect(try await two.stored(["item-9"]) == ["2"])
    }
  }

  @Test func `danger does not wait for a choice about another item of the same form`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-1", "0")]))
      let clash = try await two.worker.send(
        two.place, two.filled([("act", "save"), ("item-1", "2"), ("item-9", "3")]))
      #expect(clash.status == .unprocessableContent)
      #expect(try clash.main.first(".notice-danger a[href^=/w/crisis/]") != nil)
    }
  }

  @Test func `danger waits for no choice while it is filled in either, nor for an answer that can't be read`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "save"), ("item-9", "0")]))
      let kept = try await two.worker.keep(two.place, version: 0, [("item-9", "1")])
      #expect(kept.status == .conflict && kept.text.contains(ScreeningTexts.crisisOpened.nl))
      #expect(try await two.worker.look("/w").has(".pin a[href^=/w/crisis/]"))
    }
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      let refused = try await two.worker.send(
        two.place, two.filled([("act", "save"), ("item-1", "veel"), ("item-9", "1")]))
      #expect(try refused.main.refusedFields == ["item-1"])
      #expect(try refused.main.has(".notice-danger a[href^=/w/crisis/]"))
    }
  }

  @Test func `finished meanwhile, what was answered is offered as a correction`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      let all = (1...9).map { ("item-\($0)", "0") }
      let done = try await two.colleague.send(two.place, two.filled([("act", "finish")] + all))
      #expect(done.status == .seeOther)
      let kept = try await two.worker.keep(two.place, version: 0, [("item-2", "1")])
      #expect(kept.status == .unprocessableContent && kept.text.contains(#""outcome":"moved""#))
      let sent = try await two.worker.send(two.place, two.filled([("item-2", "1")]))
      #expect(sent.status == .unprocessableContent)
      let page = try sent.main
      #expect(page.has(".notice-warn") && page.has("button[name=act][value=correct]"))
      let form = try #require(page.form(to: two.place))
      #expect(form.value(of: "item-2") == "1" && form.value(of: "item-1") == "0")
      #expect(try await two.worker.look(two.place).all("section[aria-labelledby=versions] li").isEmpty)
      let corrected = try await two.worker.send(
        two.place, form.filled(with: [("act", "correct"), ("keuze.item-2", "mine")]))
      #expect(corrected.status == .seeOther)
      #expect(try await two.worker.look(two.place).first(".score strong")?.text == "1")
    }
  }

  @Test func `finished or skipped meanwhile, danger is heard and nothing that was answered is gone`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      _ = try await two.colleague.send(two.place, two.filled([("act", "finish-open"), ("item-1", "0")]))
      let kept = try await two.worker.keep(two.place, version: 0, [("item-9", "1")])
      #expect(kept.text.contains(#""outcome":"moved""#) && kept.text.contains(ScreeningTexts.crisisOpened.nl))
    }
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("phq-9", at: site)
      let skipped = try await two.colleague.post(two.place + "/overslaan", ["skip-reason": "too-much"])
      #expect(skipped.status == .seeOther)
      let sent = try await two.worker.send(two.place, two.filled([("act", "finish"), ("item-9", "1")]))
      #expect(sent.status == .unprocessableContent)
      #expect(try sent.main.first("[data-typed]")?.text.hasPrefix("9. ") == true)
      #expect(try sent.main.has(".notice-danger a[href^=/w/crisis/]"))
    }
  }

  @Test func `of answers that are kept together, the one that can't be read keeps back no other`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("ors", at: site)
      let kept = try await two.worker.keep(two.place, version: 0, [("item-1", "7,4"), ("item-2", "veel")])
      #expect(kept.status == .ok && kept.text.contains(#""outcome":"refused""#))
      #expect(kept.text.contains(#""values":{"item-1":["7.4"]}"#), "as it is stored")
      #expect(try await two.stored(["item-1", "item-2"]) == ["7.4", ""])
    }
  }

  @Test func `two who rate the list itself differently see both`() async throws {
    try await WorkspaceSite.run { site in
      var two = try await TwoAtOneForm("tsq", at: site)
      _ = try await two.worker.send(two.place, two.filled([("act", "finish-open"), ("item-1", "1")]))
      let form = try #require(try await two.worker.look(two.place).form(to: two.place + "/oordeel"))
      _ = try await two.colleague.look(two.place)
      let theirs = try await two.colleague.send(
        two.place + "/oordeel", form.filled(with: [("instrument-rating", "helpful")]))
      #expect(theirs.status == .seeOther)
      let mine = try await two.worker.send(
        two.place + "/oordeel", form.filled(with: [("instrument-rating", "unhelpful")]))
      #expect(try mine.main.refusedFields == ["instrument-rating"])
      let shown = try #require(try mine.main.form(to: two.place + "/oordeel"))
      let chosen = try await two.worker.send(
        two.place + "/oordeel", shown.filled(with: [("keuze.instrument-rating", "mine")]))
      #expect(chosen.status == .seeOther)
      #expect(try await two.worker.look(two.place).value(of: "instrument-rating") == "unhelpful")
    }
  }
}

/// One questionnaire in the browsers of two people, loaded at the same time.
struct TwoAtOneForm {
  let place: String
  var worker: SiteBrowser
  var colleague: SiteBrowser
  private let form: PageElement

  init(_ code: String, at site: WorkspaceSite) async throws {
    worker = try await site.browser(of: "worker")
    colleague = try await site.browser(of: "colleague")
    place = try await worker.begunScreening(code, in: try await worker.startedDossier(at: site))
    form = try #require(try await worker.look(place).form(to: place))
    _ = try await colleague.look(place)
  }

  /// What either sends of the form as it was loaded.
  func filled(_ values: [(String, String)]) -> [(String, String)] { form.filled(with: values) }

  /// What the form holds now.
  mutating func stored(_ names: [String]) async throws -> [String] {
    let page = try await colleague.look(place)
    return names.map { page.value(of: $0) ?? "" }
  }
}

extension SiteBrowser {
  /// Keeps fields as the script of the page does: with digests of what it was made from, which was empty.
  mutating func keep(
    _ place: String, version: Int64, _ fields: [(String, String)]
  ) async throws -> TestResponse {
    let made = fields.map { #"{"name":"\#($0.0)","digests":["0-811c9dc5-50c5d1f"]}"# }.joined(separator: ",")
    return try await send(
      place + "/bewaar", [("versie", String(version)), ("was", "[\(made)]")] + fields, accept: "application/json")
  }
}
