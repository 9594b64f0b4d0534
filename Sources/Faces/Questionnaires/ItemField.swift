public import Desk
public import Instruments
public import Markup
public import WebBase

/// One item with its answers: radios with the codes as printed, or a measured line.
public struct ItemField: Markup {
  let place: Int
  let instrument: Instrument
  let wording: Wording?
  let value: String?
  let error: FieldError?
  let above: [String]
  let isForClient: Bool
  let language: Language

  /// - Parameters:
  ///   - place: of the item on the form, from one; zero is the question in front of it.
  ///   - above: the ids of the texts right above it, which are read out with it.
  ///   - isForClient: whether somebody answers who has no form with a line to measure: then a line has eleven steps.
  public init(
    place: Int, instrument: Instrument, wording: Wording?, value: String?, error: FieldError?,
    above: [String] = [], isForClient: Bool = false,
    language: Language
  ) {
    self.place = place
    self.instrument = instrument
    self.wording = wording
    self.value = value
    self.error = error
    self.above = above
    self.isForClient = isForClient
    self.language = language
  }

  private var name: String { ItemFields.name(place) }
  private var item: Item? { place == 0 ? nil : instrument.items[place - 1] }
  private var words: ItemWording? {
    place == 0 ? nil : wording.flatMap { $0.items.indices.contains(place - 1) ? $0.items[place - 1] : nil }
  }

  private var label: String {
    guard let item else { return wording?.gate ?? instrument.gate?.topic(language) ?? "" }
    return "\(place). " + (words?.text ?? item.topic(language))
  }

  private var description: String? {
    let ids = (error == nil ? [] : [name + "-error"]) + above
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  public var html: HTML {
    Fieldset(
      .class("item", error == nil ? nil : "is-error"), .id(name), .tabindex(-1), .data("item"),
      .ariaDescribedBy(description), .ariaInvalid(error != nil)
    ) {
      Legend {
        // What an answer is refused for says which question it is; that two people answered does not.
        if error?.clash != nil { HTML.naming(name, QuestionnaireTexts.question(place)(language)) }
        label
      }
      if let error {
        P(.class("err"), .id(name + "-error")) {
          Icon.warning.small
          Span { error.message }
        }
      }
      switch item?.responses ?? .codes([0, 1]) {
      case .codes(let codes): Div(.class("codes")) { for choice in choices(codes) { radio(choice) } }
      case .line(let highest) where isForClient:
        Div(.class("codes")) { for choice in steps(highest) { radio(choice) } }
      case .line(let highest): measured(highest)
      }
      if let clash = error?.clash { ClashBox(clash: clash, choices: named, language: language) }
    }
  }

  /// The answers with a name of their own, for showing two of them side by side.
  private var named: [Choice] {
    guard case .codes(let codes) = item?.responses ?? .codes([0, 1]) else { return [] }
    return choices(codes).map { Choice($0.value, $0.words.isEmpty ? $0.value : $0.words) }
  }

  private struct CodeChoice {
    let value: String
    let key: String
    let words: String
    var isSafety = false
  }

  private func choices(_ codes: [Int]) -> [CodeChoice] {
    var choices = codes.map { code in
      CodeChoice(
        value: String(code), key: keys(code, codes), words: self.words?.responses[code] ?? plain(code, codes),
        isSafety: instrument.safety.contains { $0.item == place && code >= $0.atLeast })
    }
    choices.append(CodeChoice(value: "=", key: "-", words: QuestionnaireTexts.noAnswer(language)))
    if item?.refusalCountsAs != nil {
      choices.append(
        CodeChoice(
          value: "r", key: "r", words: QuestionnaireTexts.refuses(language),
          isSafety: instrument.safety.contains { $0.item == place }))
    }
    return choices
  }

  private func steps(_ highest: Int) -> [CodeChoice] {
    (0...highest / instrument.unit).map { CodeChoice(value: String($0), key: String($0), words: "") }
  }

  /// The keys that choose a code: its digit, and for yes and no their letters.
  private func keys(_ code: Int, _ codes: [Int]) -> String {
    guard codes == [0, 1] else { return String(code) }
    return code == 0 ? "0 n" : "1 j y"
  }

  /// What a code says without the organisation's wording: only yes and no are ours to say.
  private func plain(_ code: Int, _ codes: [Int]) -> String {
    guard codes == [0, 1] else { return "" }
    return (code == 0 ? QuestionnaireTexts.no : QuestionnaireTexts.yes)(language)
  }

  private func radio(_ choice: CodeChoice) -> HTML {
    Label(.class("code")) {
      Input(
        .type(.radio), .name(name), .value(choice.value), .checked(choice.value == value),
        .data("keys", choice.key), choice.isSafety ? .data("safety") : .none)
      Span(.class("digit")) { choice.value == "=" ? "–" : choice.value }
      if !choice.words.isEmpty { Span { choice.words } }
    }.html
  }

  private func measured(_ highest: Int) -> HTML {
    let allowed = Responses.line(highest: highest).description(unit: instrument.unit)
    return Div(.class("codes")) {
      Input(
        .class("input in-4"), .type(.text), .name(name), .value(value == "=" ? "" : value), .inputmode(.decimal),
        .ariaLabel(label), .autocomplete(.off))
      Span(.class("muted")) { allowed }
    }.html
  }
}
