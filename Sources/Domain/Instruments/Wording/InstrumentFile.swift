public import Desk
import ExactJSON

/// The product's own file of an instrument, `luwte-instrument/1`: topics, codes, scoring, and wording if there is any.
public enum InstrumentFile {
  static let format = "luwte-instrument/1"

  /// The file of an instrument. Without wording every `text` is null: an organisation fills them in and imports it.
  ///
  /// - Parameter language: of the texts; that of the wording when there is one.
  public static func write(_ instrument: Instrument, _ wording: Wording? = nil, language: Language) -> [UInt8] {
    JSONWriter.writePage(
      .members([
        ("format", .string(format)), ("instrument", .string(instrument.id)), ("version", .string(instrument.version)),
        ("language", .string((wording?.language ?? language).rawValue)),
        ("title", wording?.title.map { .string($0) } ?? .null),
        ("about", about(instrument)),
        ("gate", instrument.gate.map { gate($0, wording) }),
        ("items", .array(instrument.items.map { item($0, wording?.items[$0.number - 1]) })),
        ("definition", instrument.definition),
      ]))
  }

  private static func about(_ instrument: Instrument) -> JSONValue {
    .members([
      ("name", instrument.name.tree), ("construct", instrument.construct.tree), ("period", instrument.period.tree),
      ("source", .string(instrument.source)), ("loinc", instrument.loinc.map { .string($0) }),
      ("languages", .array(instrument.languages.map { .string($0.rawValue) })),
      (
        "licence",
        .members([
          ("state", .string(instrument.licence.state.rawValue)), ("holder", .string(instrument.licence.holder)),
          ("text", instrument.licence.text.tree),
        ])
      ),
      ("validity", .string(instrument.validity.rawValue)),
      ("administration", .string(instrument.administration == .staffOnly ? "staff" : "self")),
    ])
  }

  private static func gate(_ gate: FilterQuestion, _ wording: Wording?) -> JSONValue {
    .members([("topic", gate.topic.tree), ("text", wording?.gate.map { .string($0) } ?? .null)])
  }

  private static func item(_ item: Item, _ wording: ItemWording?) -> JSONValue {
    var responses: JSONValue?
    if case .codes(let codes) = item.responses {
      responses = .array(
        codes.map { code in
          .members([("code", .integer(code)), ("text", wording?.responses[code].map { .string($0) } ?? .null)])
        })
    }
    return .members([
      ("number", .integer(item.number)), ("topic", item.topic.tree),
      ("text", wording.map { .string($0.text) } ?? .null),
      ("responses", responses),
    ])
  }

  /// Reads what the file says; members that it should not have are refused.
  static func read(_ tree: JSONValue) -> FoundForm {
    var form = FoundForm()
    form.refusals = unknown(
      in: tree,
      besides: ["format", "instrument", "version", "language", "title", "about", "gate", "items", "definition"])
    form.instrument = tree["instrument"]?.string
    form.version = tree["version"]?.string
    form.languageTag = tree["language"]?.string
    form.language = form.languageTag.flatMap(Language.init(rawValue:))
    form.title = tree["title"]?.string
    form.definition = tree["definition"]
    if let text = tree["gate"]?["text"]?.string {
      form.items.append(FoundItem(number: 0, text: text, responses: [FoundResponse(code: 0), FoundResponse(code: 1)]))
    }
    for (index, item) in (tree["items"]?.elements ?? []).enumerated() {
      form.refusals += unknown(in: item, besides: ["number", "topic", "text", "responses"], at: "items[\(index)].")
      form.items.append(found(item))
    }
    return form
  }

  private static func unknown(in tree: JSONValue, besides known: Set<String>, at place: String = "") -> [WordingRefusal]
  {
    tree.members.filter { !known.contains($0.name) }.map { .unknownMember(place: place + $0.name) }
  }

  private static func found(_ item: JSONValue) -> FoundItem {
    var found = FoundItem(number: item["number"]?.integer, text: item["text"]?.string)
    found.responses = item["responses"]?.elements.map { response in
      FoundResponse(code: response["code"]?.integer, text: response["text"]?.string)
    }
    found.isLine = found.responses == nil
    return found
  }
}
