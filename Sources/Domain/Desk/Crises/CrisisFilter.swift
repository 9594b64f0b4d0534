/// Which crises a list shows.
public enum CrisisFilter: String, ListFilter {
  /// Those that are not signed off: they run, or wait for the second person.
  case unsigned = "open"
  case running = "lopend"
  case awaitingSignOff = "akkoord"
  /// Those of which a weapon still has to be checked, also when they are closed.
  case weaponCheck = "wapencheck"
  /// Those that a second person signed, and those that were opened by mistake.
  case closed = "gesloten"
  case all = "alle"

  public static let usual = CrisisFilter.unsigned
}
