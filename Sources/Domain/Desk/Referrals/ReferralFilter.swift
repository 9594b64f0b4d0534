/// Which referrals a list shows.
public enum ReferralFilter: String, ListFilter {
  /// Those of which the desk still waits to hear what became.
  case open
  /// Those of them that are longer ago than an answer may take.
  case late = "telaat"
  /// Those with a last word.
  case answered = "beantwoord"
  case all = "alle"

  public static let usual = ReferralFilter.open
}
