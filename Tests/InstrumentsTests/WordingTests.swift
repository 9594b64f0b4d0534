import Desk
import Foundation
import Testing

@testable import Instruments

/// Files in and out: an organisation's wording goes in, a change of the instrument does not.
struct WordingTests {
  private func wording(_ instrument: Instrument, _ language: Language) -> Wording {
    Wording(
      instrument: instrument.id, version: instrument.version, language: language, title: "Ons formulier",
      gate: instrument.gate.map { _ in "Vooraf \"gevraagd\"" },
      items: instrument.items.map { item in
        var labels: [Int: String] = [:]
        if case .codes(let codes) = item.responses { for code in codes { labels[code] = "antwoord \(code) – é" } }
        return ItemWording(text: "Eigen tekst \(item.number)\nregel 2", responses: labels)
      },
      passages: [
        Passage(above: instrument.gate == nil ? 1 : 0, text: "Vooraf\nbij de eerste"), Passage(above: 1, text: "Stam"),
        Passage(above: instrument.items.count, text: "Tussendoor"),
        Passage(above: instrument.items.count + 1, text: "Dank"),
      ])
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `wording comes back equal from both kinds of file`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    for language in Language.allCases {
      let wording = wording(instrument, language)
      #expect(
        try WordingReader.read(FHIRQuestionnaire.write(instrument, wording, language: language)).wording == wording)
      #expect(try WordingReader.read(InstrumentFile.write(instrument, wording, language: language)).wording == wording)
    }
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `a file without wording agrees and loads nothing`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    for file in [
      FHIRQuestionnaire.write(instrument, language: .dutch), InstrumentFile.write(instrument, language: .dutch),
    ] {
      let reading = try WordingReader.read(file)
      #expect(reading.instrument == instrument)
      #expect(reading.wording == nil)
    }
  }

  /// The refusals of a file in which one text was replaced.
  private func refusals(_ file: [UInt8], _ old: String, _ new: String) throws -> [WordingRefusal] {
    let text = String(decoding: file, as: UTF8.self)
    let range = try #require(text.range(of: old))
    do {
      _ = try WordingReader.read(Array(text.replacingCharacters(in: range, with: new).utf8))
      return []
    } catch {
      return error.items.map(\.refusal)
    }
  }

  @Test(arguments: [
    ("\"valueDecimal\": 1", "\"valueDecimal\": 2", WordingRefusal.otherCodes(item: 1, expected: "0, 1, 2, 3")),
    ("\"code\": \"3\"", "\"code\": \"4\"", .otherCodes(item: 1, expected: "0, 1, 2, 3")),
    ("\"linkId\": \"2\"", "\"linkId\": \"3\"", .otherItem(item: 2)),
    ("44255-8", "44250-9", .otherItem(item: 2)),
    ("\"required\": false", "\"repeats\": true", .changesAnswers(item: 1, member: "repeats")),
    ("\"required\": false", "\"initial\": []", .changesAnswers(item: 1, member: "initial")),
    ("\"type\": \"choice\"", "\"type\": \"open-choice\"", .changesAnswers(item: 1, member: "type")),
    (
      "\"required\": false", "\"extension\": [{\"url\": \"http://x/calculatedExpression\"}]",
      .changesAnswers(item: 1, member: "http://x/calculatedExpression")
    ),
    (
      "\"required\": false",
      "\"enableWhen\": [{\"question\": \"1\", \"operator\": \"exists\", \"answerBoolean\": true}]",
      .otherRouting(item: 1)
    ),
    ("\"version\": \"1\"", "\"version\": \"2\"", .otherVersion(expected: "1")),
    ("\"language\": \"nl\",", "", .noLanguage),
    ("\"text\": \"Eigen tekst 4\\u000aregel 2\",", "", .noText(item: 4)),
    ("\"status\"", "\"modifierExtension\": [], \"status\"", .unknownMember(place: "modifierExtension")),
  ])
  func `a FHIR questionnaire that would change the PHQ-9 is refused`(
    _ old: String, _ new: String, _ expected: WordingRefusal
  )
    throws
  {
    let phq9 = try Catalogue.instrument("phq-9")
    let found = try refusals(FHIRQuestionnaire.write(phq9, wording(phq9, .dutch), language: .dutch), old, new)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("\"code\": 3", "\"code\": 4", WordingRefusal.otherCodes(item: 1, expected: "0, 1, 2, 3")),
    ("\"number\": 2", "\"number\": 3", .otherItem(item: 2)),
    ("\"from\": 10", "\"from\": 9", .otherScoring(place: "cutoffs[0].bands[2].from")),
    ("\"prorate_up_to\": 2", "\"prorate_up_to\": 4", .otherScoring(place: "scales[0].missing.prorate_up_to")),
    ("\"at_least\": 1", "\"at_least\": 2", .otherScoring(place: "safety[0].at_least")),
    ("\"points\": 6", "\"points\": 5", .otherScoring(place: "change.thresholds[0].points")),
    ("\"format\"", "\"weights\": [], \"format\"", .unknownMember(place: "weights")),
  ])
  func `a file of our own that would change the PHQ-9 is refused`(
    _ old: String, _ new: String, _ expected: WordingRefusal
  )
    throws
  {
    let phq9 = try Catalogue.instrument("phq-9")
    let found = try refusals(InstrumentFile.write(phq9, wording(phq9, .dutch), language: .dutch), old, new)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("antwoord 1 – é", "antwoord 2 – é", WordingRefusal.sameAnswerText(item: 1, codes: [1, 2])),
    ("antwoord 1 – é", " Antwoord  2\u{200B} – e\u{301} ", .sameAnswerText(item: 1, codes: [1, 2])),
    ("antwoord 0 – é", "antwoord 3 – é", .sameAnswerText(item: 1, codes: [0, 3])),
    ("antwoord 1 – é", "", .noAnswerText(item: 1, code: 1)),
    ("antwoord 1 – é", "\u{200B}\u{2060} ", .noAnswerText(item: 1, code: 1)),
    ("antwoord 1 – é", "\u{2800}\u{3164}", .noAnswerText(item: 1, code: 1)),
    ("antwoord 1 – é", "\u{200F}\u{301} \u{20DD}", .noAnswerText(item: 1, code: 1)),
    ("antwoord 1 – é", "antwoord \u{202E}neé", .turnedText),
    ("antwoord 1 – é", "antwoord <b>een</b>", .markup),
    ("antwoord 1 – é", "antwoord &eacute;&eacute;n", .markup),
    ("antwoord 1 – é", "**antwoord** een", .markup),
    ("antwoord 1 – é", "[antwoord](https://voorbeeld.invalid)", .markup),
    ("Tussendoor", "<i>Tussendoor</i>", .markup),
    ("Stam", "\u{2060}\u{34F}", .noPassageText),
    ("Ons formulier", "\u{AD}", .noPassageText),
  ])
  func `what a client could not see or tell apart is refused`(
    _ old: String, _ new: String, _ refusal: WordingRefusal
  ) throws {
    let instrument = try Catalogue.instrument("phq-9")
    let wording = wording(instrument, .dutch)
    for file in [
      FHIRQuestionnaire.write(instrument, wording, language: .dutch),
      InstrumentFile.write(instrument, wording, language: .dutch),
    ] {
      #expect(try refusals(file, old, new) == [refusal])
    }
  }

  @Test(arguments: ["minder dan < 3, of > 5", "A&B", "2 * 3 * 4", "(zie [1])", "#1 van 2"])
  func `signs that are no markup are let through`(text: String) throws {
    let instrument = try Catalogue.instrument("phq-9")
    let file = FHIRQuestionnaire.write(instrument, wording(instrument, .dutch), language: .dutch)
    #expect(try refusals(file, "antwoord 1 – é", text).isEmpty)
  }

  @Test func `everything that is wrong is said at once, each with its place`() throws {
    let instrument = try Catalogue.instrument("phq-9")
    let wording = wording(instrument, .dutch)
    let places = [
      "/title", "/item/2", "/item/2/answerOption/1", "/item/2/answerOption/3", "/item/4", "/item/10",
    ]
    let file = String(decoding: FHIRQuestionnaire.write(instrument, wording, language: .dutch), as: UTF8.self)
      .replacingOccurrences(of: "Ons formulier", with: "<h1>Ons</h1>")
      .replacingOccurrences(of: "Eigen tekst 1\\u000aregel 2", with: " ")
      .replacingOccurrences(of: "Eigen tekst 3\\u000aregel 2", with: "Drie &amp; meer")
      .replacingOccurrences(of: "Tussendoor", with: " ")
    let parts = file.components(separatedBy: "antwoord 1 – é")
    let second = parts.dropFirst().joined(separator: "antwoord 1 – é")
    let third = try #require(second.range(of: "antwoord 3 – é"))
    let changed = parts[0] + "\u{200B}" + second.replacingCharacters(in: third, with: "antwoord 2 – é")
    do {
      _ = try WordingReader.read(Array(changed.utf8))
      Issue.record("read")
    } catch {
      #expect(Set(error.items.map(\.place)) == Set(places))
      #expect(error.items.allSatisfy { $0.text.nl.hasPrefix($0.place) && $0.text.en.hasPrefix($0.place) })
    }
  }

  @Test(
    arguments: [
      ("nl", nil), ("nl-BE", nil), ("NL-nl", nil), ("nld", "nld"), ("nlx-NL", "nlx-NL"), ("ending", "ending"),
      ("de", "de"),
    ] as [(String, String?)])
  func `a language is ours when its first part is, not when it begins like one`(tag: String, refused: String?) throws {
    let instrument = try Catalogue.instrument("phq-9")
    let file = FHIRQuestionnaire.write(instrument, wording(instrument, .dutch), language: .dutch)
    let found = try refusals(file, "\"language\": \"nl\"", "\"language\": \"\(tag)\"")
    #expect(found == (refused.map { [.otherLanguage(tag: $0)] } ?? []))
  }

  @Test(arguments: ["\u{200E}\u{AD}", " ", "\u{2800}"])
  func `a question that nobody can see is refused`(text: String) throws {
    let instrument = try Catalogue.instrument("phq-9")
    let whole = wording(instrument, .dutch)
    var items = whole.items
    items[1] = ItemWording(text: text, responses: items[1].responses)
    let wording = Wording(
      instrument: whole.instrument, version: whole.version, language: .dutch, title: whole.title, gate: nil,
      items: items)
    #expect(throws: Refusals(PlacedRefusal(.noText(item: 2), at: "/item/1"))) {
      try WordingReader.read(FHIRQuestionnaire.write(instrument, wording, language: .dutch))
    }
  }

  @Test func `an item more or less is refused with both counts`() throws {
    let phq2 = try Catalogue.instrument("phq-2")
    let file = String(decoding: FHIRQuestionnaire.write(phq2, wording(phq2, .dutch), language: .dutch), as: UTF8.self)
      .replacingOccurrences(of: "urn:luwte:instrument:phq-2\"", with: "urn:luwte:instrument:phq-9\"")
    #expect(throws: Refusals(PlacedRefusal(.itemCount(expected: 9, given: 2)))) {
      try WordingReader.read(Array(file.utf8))
    }
  }

  @Test func `a questionnaire of somebody else is known by its LOINC code, its groups opened`() throws {
    let file = """
      {"resourceType": "Questionnaire", "status": "active", "language": "en-US",
       "code": [{"system": "http://loinc.org", "code": "55757-9"}],
       "item": [{"linkId": "g", "type": "group", "item": [
         {"linkId": "d", "type": "display", "text": "How often"},
         {"linkId": "/44250-9", "type": "choice", "text": "First", "answerOption": \(Self.options)},
         {"linkId": "/44255-8", "type": "choice", "text": "Second", "answerOption": \(Self.options)}]}]}
      """
    let reading = try WordingReader.read(Array(file.utf8))
    #expect(reading.instrument.id == "phq-2")
    #expect(reading.wording?.items.map(\.text) == ["First", "Second"])
    #expect(reading.wording?.items[0].responses == [0: "a", 1: "b", 2: "c", 3: "d"])
  }

  private static let options = """
    [\(zip(["a", "b", "c", "d"], 0...3).map { label, weight in
      "{\"valueCoding\": {\"code\": \"LA\(weight)-X\", \"display\": \"\(label)\", \"extension\": "
        + "[{\"url\": \"http://hl7.org/fhir/StructureDefinition/ordinalValue\", \"valueDecimal\": \(weight).0}]}}"
    }.joined(separator: ","))]
    """

  @Test(arguments: ["", "{", "[1,2", "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud800\"}", "nul", "{} {}", "1e5"])
  func `what is no JSON is refused with its line`(_ text: String) {
    #expect(throws: Refusals(PlacedRefusal(.unreadable(line: 1)))) { try WordingReader.read(Array(text.utf8)) }
  }

  @Test func `other files, other instruments and too large files are refused`() throws {
    #expect(throws: Refusals(PlacedRefusal(.unknownFormat))) { try WordingReader.read(Array("{}".utf8)) }
    let phq9 = FHIRQuestionnaire.write(try Catalogue.instrument("phq-9"), language: .dutch)
    #expect(throws: Refusals(PlacedRefusal(.unknownInstrument))) { try WordingReader.read(phq9, as: "gad-7") }
    let large = Array(repeating: UInt8(ascii: " "), count: WordingReader.largest + 1)
    #expect(throws: Refusals(PlacedRefusal(.tooLarge))) { try WordingReader.read(large) }
  }
}
