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
        ("passages", wording.flatMap { $0.passages.isEmpty ? nil : .array($0.passages.map(passage)) }),
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

  private static func passage(_ passage: Passage) -> JSONValue {
    .members([("above", .integer(passage.above)), ("text", .string(passage.text))])
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
      besides: [
        "format", "instrument", "version", "language", "title", "about", "gate", "items", "passages", "definition",
      ])
    form.instrument = tree["instrument"]?.string
    form.version = tree["version"]?.string
    form.languageTag = tree["language"]?.string
    form.language = form.languageTag.flatMap(Language.init(rawValue:))
    form.title = tree["title"]?.string
    form.definition = tree["definition"]
    if let text = tree["gate"]?["text"]?.string {
      let responses = [0, 1].map { FoundResponse(place: "/gate", code: $0) }
      form.items.append(FoundItem(place: "/gate", number: 0, text: text, responses: responses))
    }
    let before = form.items.count
    for (index, item) in (tree["items"]?.elements ?? []).enumerated() {
      let place = "/items/\(index)"
      form.refusals += unknown(in: item, besides: ["number", "topic", "text", "responses"], at: place)
      form.items.append(found(item, at: place))
    }
    for (index, passage) in (tree["passages"]?.elements ?? []).enumerated() {
      read(passage, at: "/passages/\(index)", before, into: &form)
    }
    return form
  }

  /// - Parameter before: the number of questions in front of the items.
  private static func read(_ passage: JSONValue, at place: String, _ before: Int, into form: inout FoundForm) {
    form.refusals += unknown(in: passage, besides: ["above", "text"], at: place)
    let index = passage["above"]?.integer.map { $0 - 1 + before } ?? -1
    guard let text = passage["text"]?.string, (0...form.items.count).contains(index) else {
      return form.refusals.append(PlacedRefusal(.otherPassage, at: place))
    }
    form.passages.append(FoundPassage(place: place, text: text, position: .before(index)))
  }

  private static func unknown(in tree: JSONValue, besides known: Set<String>, at place: String = "") -> [PlacedRefusal]
  {
    tree.members.filter { !known.contains($0.name) }.map { member in
      PlacedRefusal(.unknownMember(place: member.name), at: "\(place)/\(member.name)")
    }
  }

  private static func found(_ item: JSONValue, at place: String) -> FoundItem {
    var found = FoundItem(place: place, number: item["number"]?.integer, text: item["text"]?.string)
    found.responses = item["responses"]?.elements.enumerated().map { index, response in
      FoundResponse(
        place: "\(place)/responses/\(index)", code: response["code"]?.integer, text: response["text"]?.string)
    }
    found.isLine = found.responses == nil
    return found
  }
}
