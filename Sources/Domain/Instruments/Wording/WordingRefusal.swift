public import Desk

/// Why a file with wording is refused: it can't be read, or it would change items, codes or scoring.
public enum WordingRefusal: Refusal {
  case unreadable(line: Int)
  case tooLarge
  case unknownFormat
  case unknownInstrument
  case noForm
  case otherVersion(expected: String)
  case noLanguage
  case itemCount(expected: Int, given: Int)
  /// Items stand in another order, or one is another item.
  case otherItem(item: Int)
  case otherCodes(item: Int, expected: String)
  /// An item without a text of its own.
  case noText(item: Int)
  /// An answer whose words are empty or can't be seen.
  case noAnswerText(item: Int, code: Int)
  /// Two answers that look the same: nobody can choose between them.
  case sameAnswerText(item: Int, codes: [Int])
  /// A language that is not one of the desk's, though its tag may begin like one.
  case otherLanguage(tag: String)
  /// A condition for asking the item that isn't the instrument's.
  case otherRouting(item: Int)
  /// Something that pre-fills, calculates or multiplies answers, by the name of its member.
  case changesAnswers(item: Int, member: String)
  /// A scoring rule that isn't the instrument's, by its place.
  case otherScoring(place: String)
  case unknownMember(place: String)
  /// A text between the items of which nothing can be seen.
  case noPassageText
  /// Signs of HTML or Markdown, which who fills it in would see.
  case markup
  /// Characters that change the direction of reading.
  case turnedText
  /// A text between the items that stands at no item.
  case otherPassage

  public var field: String? {
    switch self {
    case .otherItem(let item), .otherCodes(let item, _), .noText(let item), .otherRouting(let item),
      .changesAnswers(let item, _), .noAnswerText(let item, _), .sameAnswerText(let item, _):
      "item-\(item)"
    default: nil
    }
  }

  public var text: Text { fileText ?? itemText }

  private var fileText: Text? {
    switch self {
    case .unreadable(let line):
      Text(nl: "Regel \(line): dit is geen geldige JSON.", en: "Line \(line): not valid JSON.")
    case .tooLarge: Text(nl: "Het bestand is te groot; hoogstens 1 MB.", en: "The file is too large; at most 1 MB.")
    case .unknownFormat:
      Text(
        nl: "Geen FHIR Questionnaire en geen luwte-instrument/1.",
        en: "Neither a FHIR Questionnaire nor luwte-instrument/1.")
    case .noPassageText:
      Text(nl: "Een tekst is leeg, of niet te zien.", en: "A text is empty, or can't be seen.")
    case .markup:
      Text(
        nl: "De tekst bevat opmaak (HTML of Markdown), die als tekens te zien zou zijn.",
        en: "The text holds markup (HTML or Markdown), which would be seen as characters.")
    case .turnedText:
      Text(
        nl: "De tekst bevat onzichtbare tekens die de leesrichting omdraaien.",
        en: "The text holds invisible characters that turn the direction of reading.")
    case .otherPassage:
      Text(nl: "Een tekst staat bij een vraag die er niet is.", en: "A text stands at an item that there is not.")
    case .unknownInstrument:
      Text(
        nl: "Het bestand noemt geen bekende vragenlijst; geef haar naam met --as.",
        en: "The file names no known instrument; name it with --as.")
    case .noForm:
      Text(
        nl: "Van deze oude lijst zijn geen vragen bekend; er valt niets te laden.",
        en: "No items of this legacy list are known; there is nothing to load.")
    case .otherVersion(let expected):
      Text(nl: "Andere versie; verwacht: \(expected).", en: "Another version; expected: \(expected).")
    case .noLanguage:
      Text(
        nl: "Het bestand noemt geen taal; geef haar met --language nl of en.",
        en: "The file names no language; give it with --language nl or en.")
    case .otherLanguage(let tag):
      Text(nl: "De taal is \(tag); verwacht: nl of en.", en: "The language is \(tag); expected: nl or en.")
    case .itemCount(let expected, let given):
      Text(nl: "\(given) vragen gevonden, \(expected) verwacht.", en: "\(given) items found, \(expected) expected.")
    case .otherScoring(let place):
      Text(nl: "Dit verandert de telling bij \(place).", en: "This changes the scoring at \(place).")
    case .unknownMember(let place): Text(nl: "Onbekend onderdeel: \(place).", en: "Unknown member: \(place).")
    default: nil
    }
  }

  private var itemText: Text {
    switch self {
    case .otherItem(let item):
      Text(
        nl: "Vraag \(item): een andere vraag, of een andere volgorde.",
        en: "Item \(item): another item, or another order.")
    case .otherCodes(let item, let expected):
      Text(
        nl: "Vraag \(item): andere antwoordcodes; verwacht: \(expected).",
        en: "Item \(item): other answer codes; expected: \(expected).")
    case .noText(let item):
      Text(
        nl: "Vraag \(item): de tekst ontbreekt, of is niet te zien.",
        en: "Item \(item): the text is missing, or can't be seen.")
    case .noAnswerText(let item, let code):
      Text(
        nl: "Vraag \(item): de tekst van antwoord \(code) is leeg, of niet te zien.",
        en: "Item \(item): the text of answer \(code) is empty, or can't be seen.")
    case .sameAnswerText(let item, let codes):
      Text(
        nl: "Vraag \(item): de antwoorden \(Self.list(codes)) zien er hetzelfde uit.",
        en: "Item \(item): the answers \(Self.list(codes)) look the same.")
    case .otherRouting(let item):
      Text(
        nl: "Vraag \(item): een andere voorwaarde om haar te stellen.",
        en: "Item \(item): another condition for asking it.")
    case .changesAnswers(let item, let member):
      Text(
        nl: "Vraag \(item): \(member) verandert wat iemand antwoordt.",
        en: "Item \(item): \(member) changes what somebody answers.")
    default: Text(nl: "Niet toegestaan.", en: "Not allowed.")
    }
  }

  private static func list(_ codes: [Int]) -> String { codes.map(String.init).joined(separator: ", ") }
}
