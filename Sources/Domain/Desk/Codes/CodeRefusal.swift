/// Why a code can't be used.
public enum CodeRefusal: Refusal {
  /// The list has no such code.
  case unknown(list: String)
  /// The code is a heading or belongs to older registers only.
  case notOffered(list: String)
  /// The code starts later than the day in question.
  case notYetValid(list: String)
  /// The code ended before the day in question; perhaps others took its place.
  case expired(list: String, successors: [CodeKey])

  public var field: String? {
    switch self {
    case .unknown(let list), .notOffered(let list), .notYetValid(let list), .expired(let list, _): list
    }
  }

  public var text: Text {
    switch self {
    case .unknown:
      Text(nl: "Deze keuze staat niet in de lijst.", en: "This choice is not in the list.")
    case .notOffered:
      Text(nl: "Kies een van de regels onder dit kopje.", en: "Choose one of the lines under this heading.")
    case .notYetValid:
      Text(nl: "Deze keuze bestond op die dag nog niet.", en: "This choice did not exist yet on that day.")
    case .expired(_, let successors) where !successors.isEmpty:
      Text(
        nl: "Deze keuze bestond op die dag niet meer. Kies de opvolger.",
        en: "This choice had ended on that day. Choose its successor.")
    case .expired:
      Text(nl: "Deze keuze bestond op die dag niet meer.", en: "This choice had ended on that day.")
    }
  }
}
