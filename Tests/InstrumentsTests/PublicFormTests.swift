import Desk
import ExactJSON
import Foundation
import Testing

@testable import Instruments

/// Questionnaires as others publish them: made-up words in the structure of the files of LOINC's form tools, of the
/// guide on structured data capture, and of FHIR R5.
struct PublicFormTests {
  private static let extensions = "http://hl7.org/fhir/StructureDefinition/"
  private static let loinc = ("system", JSONValue.string(FHIRQuestionnaire.loinc))
  private static let help = control("help")

  private static func control(_ code: String) -> JSONValue {
    .members([
      ("url", .string(extensions + "questionnaire-itemControl")),
      (
        "valueCodeableConcept",
        .members([("coding", .array([.members([("code", .string(code))])]))])
      ),
    ])
  }

  private static func coded(_ code: String) -> JSONValue { .array([.members([loinc, ("code", .string(code))])]) }

  /// Answers with weights beside them, as LOINC's form tools write them.
  private static func options(_ codes: [Int], weight: String = "ordinalValue") -> JSONValue {
    .array(
      codes.map { code in
        .members([
          (
            "valueCoding",
            .members([loinc, ("code", .string("LA-\(code)")), ("display", .string("woord \(code)"))])
          ),
          (
            "extension",
            .array([
              .members([
                ("url", .string(extensions + "questionnaire-optionPrefix")), ("valueString", .string("\(code)")),
              ]),
              .members([("url", .string(extensions + weight)), ("valueDecimal", .integer(code))]),
            ])
          ),
        ])
      })
  }

  private static func display(_ text: String, _ control: JSONValue? = nil) -> JSONValue {
    .members([
      ("type", .string("display")), ("linkId", .string("/\(text)")), ("text", .string(text)),
      ("extension", control.map { .array([$0]) }),
    ])
  }

  private static func file(_ items: [JSONValue], _ more: [(String, JSONValue?)] = []) -> [UInt8] {
    JSONWriter.write(
      .members(
        [("resourceType", .string("Questionnaire")), ("status", .string("draft")), ("item", .array(items))] + more))
  }

  /// A panel as LOINC's form tools write it: no language, help for the scorer below the questions, then how difficult the
  /// complaints make things, then the total with the key to its score.
  private static func panel(_ instrument: Instrument, total: String, type: String = "choice") -> [UInt8] {
    let questions = instrument.items.map { item -> JSONValue in
      guard case .codes(let codes) = item.responses else { return .null }
      return .members([
        ("type", .string(type)), ("code", item.loinc.map(coded)), ("required", .bool(false)),
        ("linkId", .string("/\(item.loinc ?? "q\(item.number)")")), ("text", .string("Vraag \(item.number)")),
        ("answerConstraint", type == "coding" ? .string("optionsOnly") : nil),
        ("extension", .array([control("drop-down")])),
        ("answerOption", options(codes, weight: type == "coding" ? "itemWeight" : "ordinalValue")),
      ])
    }
    let difficulty = JSONValue.members([
      ("type", .string(type)), ("code", coded("69722-7")), ("linkId", .string("/69722-7")),
      ("text", .string("Lastig?")),
      ("answerOption", options([0, 1, 2, 3])), ("item", .array([display("Alleen bij klachten")])),
    ])
    let score = JSONValue.members([
      ("type", .string("decimal")), ("code", coded(total)), ("linkId", .string("/\(total)")),
      ("text", .string("Totaal")), ("item", .array([display("Tel op: 5 is licht", help)])),
      (
        "extension",
        .array([.members([("url", .string("http://hl7.org/fhir/uv/sdc/StructureDefinition/calculatedExpression"))])])
      ),
    ])
    return file(questions + [difficulty, score], [("code", instrument.loinc.map(coded))])
  }

  private func kinds(_ reading: WordingReader.Reading) -> [UnreadPart.Kind: [String]] {
    Dictionary(grouping: reading.unread, by: \.kind).mapValues { $0.map(\.place) }
  }

  @Test(
    arguments: [
      ("phq-9", "44261-6", 9), ("gad-7", "70274-6", 7), ("audit", "75624-7", 10),
    ], ["choice", "coding"])
  func `a panel with a total and a difficulty item is read, and these are named as not asked`(
    form: (id: String, total: String, count: Int), type: String
  ) throws {
    let instrument = try Catalogue.instrument(form.id)
    let file = Self.panel(instrument, total: form.total, type: type)
    let reading = try WordingReader.read(file, in: .english)
    let wording = try #require(reading.wording)
    #expect(wording.language == .english)
    #expect(wording.items.map(\.text) == (1...form.count).map { "Vraag \($0)" })
    #expect(wording.items[form.count - 1].responses.count == (form.id == "audit" ? 3 : 4))
    // Neither the key to the score nor the lead to a question that isn't asked reaches who answers.
    #expect(wording.passages.isEmpty)
    let unread = kinds(reading)
    #expect(unread[.question] == ["/item/\(form.count)", "/item/\(form.count + 1)"])
    #expect(unread[.helpText] == ["/item/\(form.count + 1)/item/0"])
    #expect(unread[.leadText] == ["/item/\(form.count)/item/0"])
    #expect(unread[.extending(Self.extensions + "questionnaire-itemControl")]?.count == form.count)
  }

  @Test func `a file without a language is refused until somebody gives one`() throws {
    let file = Self.panel(try Catalogue.instrument("phq-9"), total: "44261-6")
    #expect(throws: Refusals(PlacedRefusal(.noLanguage))) { try WordingReader.read(file) }
    // What the file says itself goes first.
    let named = Self.file([], [("language", .string("de"))])
    #expect(throws: (any Error).self) { try WordingReader.read(named, as: "phq-9", in: .dutch) }
  }

  @Test(arguments: ["compose", "expansion"])
  func `contained answers are read with the stem of their group and a total without a code`(kind: String) throws {
    let concepts = JSONValue.array(
      (0...3).map { code in
        .members([
          (
            "extension",
            .array([
              .members([("url", .string(Self.extensions + "ordinalValue")), ("valueDecimal", .integer(code))])
            ])
          ), ("code", .string("code-\(code)")), ("display", .string("woord \(code)")),
          (
            "designation",
            .array([.members([("language", .string("fr")), ("value", .string("mot \(code)"))])])
          ),
        ])
      })
    let answers: (String, JSONValue?) =
      kind == "compose"
      ? ("compose", .members([("include", .array([.members([("concept", concepts)])]))]))
      : ("expansion", .members([("contains", concepts)]))
    let set = JSONValue.members([("resourceType", .string("ValueSet")), ("id", .string("VS")), answers])
    let other = JSONValue.members([("resourceType", .string("ValueSet")), ("id", .string("Andere"))])
    let questions = (1...9).map { number in
      JSONValue.members([
        ("linkId", .string("H1/T1/Q\(number)")), ("text", .string("Vraag \(number)")), ("type", .string("choice")),
        ("answerValueSet", .string("#VS")),
      ])
    }
    let group = JSONValue.members([
      ("linkId", .string("H1/T1")), ("type", .string("group")), ("text", .string("De laatste twee weken")),
      (
        "item",
        .array(
          [Self.display("Kies steeds één antwoord")] + questions + [
            .members([("linkId", .string("TS")), ("type", .string("quantity")), ("text", .string("Score"))])
          ])
      ),
    ])
    let file = Self.file(
      [group],
      [("language", .string("nl")), ("contained", .array([set, other])), ("derivedFrom", .array([.string("urn:x")]))])
    let reading = try WordingReader.read(file, as: "phq-9")
    let wording = try #require(reading.wording)
    #expect(wording.items[8].responses == [0: "woord 0", 1: "woord 1", 2: "woord 2", 3: "woord 3"])
    #expect(
      wording.passages == [
        Passage(above: 1, text: "De laatste twee weken"), Passage(above: 1, text: "Kies steeds één antwoord"),
      ])
    let unread = kinds(reading)
    #expect(unread[.question] == ["/item/0/item/10"])
    #expect(unread[.answers] == ["/contained/1"])
    #expect(unread[.language("fr")]?.count == 4, "once for each answer, whatever the number of questions")
    #expect(unread[.member("derivedFrom")] == ["/derivedFrom"])
  }

  /// The answers of a question on a form with a gate, known by their published codes only.
  private static let yesNo = JSONValue.array(
    [("LA32-8", "nee"), ("LA33-6", "ja")].map { code, word in
      .members([
        ("valueCoding", .members([loinc, ("code", .string(code)), ("display", .string(word))]))
      ])
    })

  private static func gated(_ type: String, total: Bool) -> [UInt8] {
    let condition = JSONValue.members([
      ("question", .string("G")), ("operator", .string("=")),
      type == "boolean"
        ? ("answerBoolean", .bool(true)) : ("answerCoding", .members([loinc, ("code", .string("LA33-6"))])),
    ])
    func question(_ link: String) -> JSONValue {
      .members([
        ("linkId", .string(link)), ("type", .string(type)), ("text", .string("Vraag \(link)")),
        ("answerOption", type == "boolean" ? nil : yesNo),
      ])
    }
    let group = JSONValue.members([
      ("linkId", .string("symptoms")), ("type", .string("group")), ("text", .string("In de laatste maand")),
      ("enableWhen", .array([condition])), ("item", .array((1...5).map { question("S\($0)") })),
    ])
    let score = JSONValue.members([("linkId", .string("T")), ("type", .string("integer")), ("text", .string("Som"))])
    return file(
      [question("G"), group] + (total ? [score] : []), [("language", .string("nl")), ("name", .string("PC-PTSD-5"))])
  }

  @Test(arguments: ["boolean", "choice"], [true, false])
  func `a form with a question in front is read with its total, codes of yes and no, and its stem`(
    type: String, total: Bool
  ) throws {
    let reading = try WordingReader.read(Self.gated(type, total: total))
    let wording = try #require(reading.wording)
    #expect(wording.gate == "Vraag G")
    #expect(wording.items.map(\.text) == (1...5).map { "Vraag S\($0)" })
    #expect(wording.passages == [Passage(above: 1, text: "In de laatste maand")])
    #expect(kinds(reading)[.question] == (total ? ["/item/2"] : nil))
  }

  private static func numbered(_ links: [String], _ codes: [Int] = [0, 1, 2, 3]) -> [UInt8] {
    file(
      links.map { link in
        .members([
          ("linkId", .string(link)), ("type", .string("choice")), ("text", .string("Vraag \(link)")),
          ("answerOption", options(codes)),
        ])
      }, [("language", .string("nl")), ("name", .string("PHQ-9"))])
  }

  @Test func `a tenth question is left out behind nine that are numbered, and refused where one could be another`()
    throws
  {
    let reading = try WordingReader.read(Self.numbered((1...10).map(String.init)))
    #expect(kinds(reading)[.question] == ["/item/9"])
    // With the question about age in front every item would be the next one, and the ninth opens the safety route.
    for links in [["age"] + (1...9).map { "q\($0)" }, ["0"] + (1...9).map(String.init)] {
      #expect(throws: Refusals(PlacedRefusal(.itemCount(expected: 9, given: 10)))) {
        try WordingReader.read(Self.numbered(links))
      }
    }
  }

  @Test func `items that their codes put in another order are refused at each place`() throws {
    let phq9 = try Catalogue.instrument("phq-9")
    var items = phq9.items
    items.swapAt(2, 3)
    let questions = items.map { item in
      JSONValue.members([
        ("linkId", .string("/\(item.number)x")), ("code", item.loinc.map(Self.coded)), ("type", .string("choice")),
        ("text", .string("Vraag \(item.number)")), ("answerOption", Self.options([0, 1, 2, 3])),
      ])
    }
    let expected = Refusals([
      PlacedRefusal(.otherItem(item: 3), at: "/item/2"), PlacedRefusal(.otherItem(item: 4), at: "/item/3"),
    ])
    #expect(throws: try #require(expected)) {
      try WordingReader.read(Self.file(questions, [("language", .string("nl"))]), as: "phq-9")
    }
  }

  @Test(arguments: [
    ("\"type\":\"choice\"", "\"type\":\"coding\",\"answerConstraint\":\"optionsOrString\"", "answerConstraint"),
    ("\"answerOption\":", "\"answerValueSet\":\"http://x/ValueSet/elders\",\"answerOption\":", "answerValueSet"),
    ("\"type\":\"choice\"", "\"type\":\"choice\",\"readOnly\":true", "readOnly"),
  ])
  func `answers that stand elsewhere, or may be typed, are refused`(_ old: String, _ new: String, member: String) throws
  {
    let text = String(decoding: Self.numbered((1...9).map(String.init)), as: UTF8.self)
    let range = try #require(text.range(of: old))
    do {
      _ = try WordingReader.read(Array(text.replacingCharacters(in: range, with: new).utf8))
      Issue.record("read")
    } catch {
      #expect(error.items.contains(PlacedRefusal(.changesAnswers(item: 1, member: member), at: "/item/0")))
    }
  }

  @Test func `a text that is hidden or comes after an answer is named and not shown`() throws {
    let hidden = JSONValue.members([
      ("url", .string(Self.extensions + "questionnaire-hidden")), ("valueBoolean", .bool(true)),
    ])
    let later = JSONValue.members([
      ("linkId", .string("d")), ("type", .string("display")), ("text", .string("Als u ja zei")),
      (
        "enableWhen",
        .array([.members([("question", .string("1")), ("operator", .string("=")), ("answerInteger", .integer(1))])])
      ),
    ])
    let questions = (1...2).map { number in
      JSONValue.members([
        ("linkId", .string("\(number)")), ("type", .string("choice")), ("text", .string("Vraag \(number)")),
        ("answerOption", Self.options([0, 1, 2, 3])),
      ])
    }
    let file = Self.file(
      [
        Self.display("Verborgen", hidden), questions[0], later, Self.display("Tussen"), questions[1],
        Self.display("Slot"),
      ],
      [("language", .string("nl")), ("name", .string("PHQ-2"))])
    let reading = try WordingReader.read(file)
    #expect(kinds(reading)[.hiddenText] == ["/item/2", "/item/0"])
    #expect(reading.wording?.passages == [Passage(above: 2, text: "Tussen"), Passage(above: 3, text: "Slot")])
  }

  @Test func `answers without words are read and named`() throws {
    let file = FHIRQuestionnaire.write(
      try Catalogue.instrument("phq-2"),
      Wording(
        instrument: "phq-2", version: "1", language: .dutch, title: nil, gate: nil,
        items: ["een", "twee"].map { ItemWording(text: $0, responses: [:]) }), language: .dutch)
    #expect(kinds(try WordingReader.read(file)) == [.codesOnly: ["/item/0", "/item/1"]])
  }

  @Test func `a report has one line for each kind, with how often`() {
    let parts = [
      UnreadPart(.question, at: "/item/9"), UnreadPart(.answers, at: "/contained/0"),
      UnreadPart(.question, at: "/item/10"),
    ]
    #expect(
      parts.report.map(\.nl) == [
        "/item/9 en nog 1: \(UnreadPart.Kind.question.text.nl)", "/contained/0: \(UnreadPart.Kind.answers.text.nl)",
      ])
  }
}
