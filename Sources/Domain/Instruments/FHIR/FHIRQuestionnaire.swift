public import Desk
import ExactJSON

/// An instrument as an HL7 FHIR Questionnaire: written in R4 (4.0.1), read in R4 and R5 (5.0.0).
public enum FHIRQuestionnaire {
  static let urlPrefix = "urn:luwte:instrument:"
  static let ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
  static let highestValue = "http://hl7.org/fhir/StructureDefinition/maxValue"
  static let lowestValue = "http://hl7.org/fhir/StructureDefinition/minValue"
  static let loinc = "http://loinc.org"

  /// The resource as JSON. Without wording the short topics stand in its place, and the description says so.
  public static func write(_ instrument: Instrument, _ wording: Wording? = nil, language: Language) -> [UInt8] {
    let language = wording?.language ?? language
    return JSONWriter.writePage(
      .members([
        ("resourceType", .string("Questionnaire")), ("id", .string("luwte-\(instrument.id)")),
        ("language", .string(language.rawValue)),
        ("url", .string(urlPrefix + instrument.id)), ("version", .string(instrument.version)),
        ("name", .string(machineName(instrument.id))),
        ("title", .string(wording?.title ?? instrument.name(language))),
        ("status", .string(instrument.validity == .legacy ? "retired" : "active")),
        ("subjectType", .array([.string("Patient")])),
        ("description", .string(description(instrument, wording)(language))),
        ("purpose", .string(instrument.construct(language))),
        ("copyright", .string("\(instrument.licence.holder). \(instrument.licence.text(language))")),
        ("code", instrument.loinc.map { .array([coding($0)]) }),
        ("item", instrument.items.isEmpty ? nil : .array(items(instrument, wording, language))),
      ]))
  }

  private static func machineName(_ id: String) -> String {
    "Luwte" + id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func description(_ instrument: Instrument, _ wording: Wording?) -> Text {
    let source = instrument.source
    guard wording == nil else { return Text(same: "\(source).") }
    return Text(
      nl: "\(source). Korte onderwerpen in plaats van de tekst van de vragen.",
      en: "\(source). Short topics in the place of the wording of the items.")
  }

  private static func coding(_ code: String) -> JSONValue {
    .members([("system", .string(loinc)), ("code", .string(code))])
  }

  private static func items(_ instrument: Instrument, _ wording: Wording?, _ language: Language) -> [JSONValue] {
    let gate = instrument.gate.map { gate in
      let item = Item(number: 0, topic: gate.topic, responses: .yesNo)
      return self.item(item, instrument, text: wording?.gate ?? gate.topic(language), [:])
    }
    let above = { (place: Int) in displays(wording?.passages(above: place) ?? [], place) }
    return above(0) + (gate.map { [$0] } ?? [])
      + instrument.items.flatMap { item in
        let words = wording?.items[item.number - 1]
        return above(item.number)
          + [self.item(item, instrument, text: words?.text ?? item.topic(language), words?.responses ?? [:])]
      } + above(instrument.items.count + 1)
  }

  /// The texts above an item; their links begin with a word, so that none is taken for the number of an item.
  private static func displays(_ texts: [String], _ place: Int) -> [JSONValue] {
    texts.enumerated().map { index, text in
      .members([
        ("linkId", .string("text-\(place)-\(index + 1)")), ("text", .string(text)), ("type", .string("display")),
      ])
    }
  }

  private static func item(
    _ item: Item, _ instrument: Instrument, text: String, _ labels: [Int: String]
  ) -> JSONValue {
    var members: [(String, JSONValue?)] = []
    if case .line(let highest) = item.responses {
      members.append(("extension", .array(line(Fraction(highest, instrument.unit)))))
    }
    members += [
      ("linkId", .string("\(item.number)")), ("code", item.loinc.map { .array([coding($0)]) }),
      ("prefix", .string("\(item.number)")), ("text", .string(text)),
    ]
    var conditions = item.enabledBy.sorted { $0.question < $1.question }.map { enabling($0, instrument) }
    if instrument.gate != nil, item.number > 0 {
      conditions.append(enabling(EnablingAnswer(question: 0, isEqual: true, code: 1), instrument))
    }
    switch item.responses {
    case .line: members.append(("type", .string("decimal")))
    case .codes(let codes):
      members += [
        ("type", .string("choice")), ("enableWhen", conditions.isEmpty ? nil : .array(conditions)),
        ("enableBehavior", conditions.count > 1 ? .string("any") : nil), ("required", .bool(false)),
        ("answerOption", .array(codes.map { option($0, instrument, labels[$0]) })),
      ]
    }
    return .members(members)
  }

  private static func line(_ highest: Fraction) -> [JSONValue] {
    [(lowestValue, Fraction(0)), (highestValue, highest)].map { url, value in
      .members([("url", .string(url)), ("valueDecimal", .fraction(value))])
    }
  }

  private static func option(_ code: Int, _ instrument: Instrument, _ label: String?) -> JSONValue {
    .members([
      (
        "valueCoding",
        .members([
          ("extension", .array([.members([("url", .string(ordinal)), ("valueDecimal", .integer(code))])])),
          ("system", .string("\(urlPrefix)\(instrument.id):codes")), ("code", .string("\(code)")),
          ("display", label.map { .string($0) }),
        ])
      )
    ])
  }

  private static func enabling(_ answer: EnablingAnswer, _ instrument: Instrument) -> JSONValue {
    .members([
      ("question", .string("\(answer.question)")), ("operator", .string(answer.isEqual ? "=" : "!=")),
      (
        "answerCoding",
        .members([
          ("system", .string("\(urlPrefix)\(instrument.id):codes")), ("code", .string("\(answer.code)")),
        ])
      ),
    ])
  }
}
