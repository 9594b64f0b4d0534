/// Which signals a list shows.
public enum SignalFilter: String, ListFilter {
  case open
  /// Those of them that are past their term.
  case late = "telaat"
  case decided = "besloten"

  public static let usual = SignalFilter.open
}
