/// Why a product can't join the catalogue.
public enum ProductRefusal: Refusal {
  /// Versions count up by one.
  case notTheNextVersion(last: Int)
  case startsBeforeItsPredecessor
  case endsBeforeItStarts

  public var field: String? {
    switch self {
    case .notTheNextVersion: "version"
    case .startsBeforeItsPredecessor: "validFrom"
    case .endsBeforeItStarts: "validUntil"
    }
  }

  public var text: Text {
    switch self {
    case .notTheNextVersion(let last):
      Text(nl: "De volgende versie is \(last + 1).", en: "The next version is \(last + 1).")
    case .startsBeforeItsPredecessor:
      Text(
        nl: "Een versie begint na het begin van de vorige, en de vorige is dan geëindigd.",
        en: "A version starts after the start of the one before it, which has ended by then.")
    case .endsBeforeItStarts:
      Text(nl: "De laatste dag ligt voor de eerste.", en: "The last day lies before the first.")
    }
  }
}
