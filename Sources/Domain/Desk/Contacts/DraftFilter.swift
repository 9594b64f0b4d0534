/// Which drafts of contacts a list shows.
public enum DraftFilter: String, ListFilter {
  case all = "alle"
  /// Those that the reader began.
  case mine = "mijn"

  public static let usual = DraftFilter.all
}
