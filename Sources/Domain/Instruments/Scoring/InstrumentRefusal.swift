public import Desk

/// Why answers are not scored. Names the item, never the answer.
public enum InstrumentRefusal: Refusal {
  case unknownInstrument
  /// The sets that there are, by code.
  case unknownCutoff(known: [String])
  case unknownThreshold(known: [String])
  case wrongCount(expected: Int, given: Int)
  /// The item and what it allows; item 0 is the question before the items.
  case outOfRange(item: Int, allowed: String)
  case unreadable(item: Int, allowed: String)
  /// An item was answered although an earlier answer ended the form.
  case answeredAfterStop(item: Int)
  /// A legacy list: kept, never scored.
  case noScoring
  /// No rule for change is known.
  case noChangeRule

  public var field: String? {
    switch self {
    case .unknownInstrument, .noScoring, .noChangeRule: "instrument"
    case .unknownCutoff: "cutoff"
    case .unknownThreshold: "threshold"
    case .wrongCount: "answers"
    case .outOfRange(let item, _), .unreadable(let item, _), .answeredAfterStop(let item): "item-\(item)"
    }
  }

  public var text: Text {
    switch self {
    case .unknownInstrument:
      Text(
        nl: "Deze vragenlijst is onbekend. Alle namen: luwte instruments list.",
        en: "This instrument is unknown. All names: luwte instruments list.")
    case .unknownCutoff(let known):
      Text(
        nl: "Deze set grenswaarden is onbekend. \(Self.known(known).nl)",
        en: "This cut-off set is unknown. \(Self.known(known).en)")
    case .unknownThreshold(let known):
      Text(
        nl: "Deze drempel is onbekend. \(Self.known(known).nl)",
        en: "This threshold is unknown. \(Self.known(known).en)")
    case .wrongCount(let expected, let given):
      Text(
        nl: "\(given) antwoorden gegeven, \(expected) verwacht. Schrijf - voor een vraag zonder antwoord.",
        en: "\(given) answers given, \(expected) expected. Write - for an item without an answer.")
    case .outOfRange(let item, let allowed):
      Text(
        nl: "Vraag \(item): dit antwoord bestaat niet. Toegestaan: \(allowed).",
        en: "Item \(item): there is no such answer. Allowed: \(allowed).")
    case .unreadable(let item, let allowed):
      Text(
        nl: "Vraag \(item): dit is geen antwoord. Toegestaan: \(allowed).",
        en: "Item \(item): this is no answer. Allowed: \(allowed).")
    case .answeredAfterStop(let item):
      Text(
        nl: "Vraag \(item): beantwoord, terwijl een eerder antwoord de lijst beëindigde.",
        en: "Item \(item): answered, although an earlier answer ended the form.")
    case .noScoring:
      Text(
        nl: "Deze oude lijst wordt bewaard, maar niet gescoord: er is geen bron voor de telling.",
        en: "This legacy list is kept, but not scored: there is no source for its scoring.")
    case .noChangeRule:
      Text(
        nl: "Voor deze vragenlijst is geen regel voor verandering bekend.",
        en: "No rule for change is known for this instrument.")
    }
  }

  private static func known(_ ids: [String]) -> Text {
    guard !ids.isEmpty else { return Text(nl: "Er is er geen.", en: "There is none.") }
    let list = ids.joined(separator: ", ")
    return Text(nl: "Bekend: \(list).", en: "Known: \(list).")
  }
}
