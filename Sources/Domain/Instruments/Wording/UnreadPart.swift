public import Desk

/// Something that a file holds beyond the instrument: nobody will see or answer it, and whoever loads the file is told.
public struct UnreadPart: Sendable, Hashable {
  /// Where it stands in the file, as a JSON pointer (RFC 6901).
  public let place: String
  public let kind: Kind

  public enum Kind: Sendable, Hashable {
    /// A question without a place in the score, such as a total or how difficult the complaints make things.
    case question
    /// A text for whoever gives the form out, such as how to score it.
    case helpText
    /// A text that is shown only after some answers, or not at all.
    case hiddenText
    /// A text that leads to a question which isn't asked.
    case leadText
    /// A text in this other language.
    case language(String)
    /// An extension, by its URL.
    case extending(String)
    /// Answers that no question of the instrument has.
    case answers
    /// A member that says nothing about items or wording, by its name.
    case member(String)
    /// Not left out, but good to know: answers without words, of which only the code is shown.
    case codesOnly
  }

  public init(_ kind: Kind, at place: String) {
    self.kind = kind
    self.place = place
  }
}

extension UnreadPart.Kind {
  /// What it is, as a line of a report says it.
  public var text: Text {
    switch self {
    case .question:
      Text(nl: "een vraag die niet meetelt: wordt niet gesteld", en: "a question that doesn't count: not asked")
    case .helpText:
      Text(
        nl: "uitleg voor wie de lijst uitgeeft: niet te zien voor wie invult",
        en: "help for whoever gives the form out: not shown to who fills it in")
    case .hiddenText:
      Text(nl: "een tekst die niet altijd te zien is: niet getoond", en: "a text that is not always shown: left out")
    case .leadText:
      Text(
        nl: "een tekst bij een vraag die niet wordt gesteld: niet getoond",
        en: "a text to a question that is not asked: left out")
    case .language(let tag):
      Text(
        nl: "een tekst in een andere taal (\(tag)): niet gelezen", en: "a text in another language (\(tag)): not read")
    case .extending(let url): Text(nl: "extensie \(url): niet gelezen", en: "extension \(url): not read")
    case .answers:
      Text(nl: "antwoorden die bij geen vraag horen: niet gelezen", en: "answers that belong to no item: not read")
    case .member(let name): Text(nl: "\(name): niet gelezen", en: "\(name): not read")
    case .codesOnly:
      Text(
        nl: "antwoorden zonder woorden: wie invult ziet alleen de cijfers",
        en: "answers without words: whoever fills it in sees the numbers only")
    }
  }
}

extension [UnreadPart] {
  /// A line per kind, in the order of the file, with how often and where it begins.
  public var report: [Text] {
    var kinds: [UnreadPart.Kind] = []
    var places: [UnreadPart.Kind: [String]] = [:]
    for part in self {
      if places[part.kind] == nil { kinds.append(part.kind) }
      places[part.kind, default: []].append(part.place)
    }
    return kinds.map { kind in
      let found = places[kind] ?? []
      let first = found.first ?? ""
      guard found.count > 1 else { return Text(nl: "\(first): \(kind.text.nl)", en: "\(first): \(kind.text.en)") }
      return Text(
        nl: "\(first) en nog \(found.count - 1): \(kind.text.nl)",
        en: "\(first) and \(found.count - 1) more: \(kind.text.en)")
    }
  }
}
