/// Which open tasks a list shows.
public enum TaskFilter: String, ListFilter {
  /// Those that the reader carries, however far ahead.
  case mine = "mijn"
  /// Those of them that are past their day.
  case late = "telaat"
  /// Those of the team that nobody carries yet.
  case unassigned = "vanniemand"

  public static let usual = TaskFilter.mine
}
