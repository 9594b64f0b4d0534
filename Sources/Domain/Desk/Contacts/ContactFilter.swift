/// Which contacts a list shows, of those that were settled.
public enum ContactFilter: String, ListFilter {
  case all = "alle"
  /// Those that the reader wrote down.
  case mine = "mijn"
  /// With a conversation.
  case withConversation = "gesprek"
  /// Wrong numbers, silent lines: counted, with nothing written down.
  case withoutData = "zonder"

  public static let usual = ContactFilter.all
}
